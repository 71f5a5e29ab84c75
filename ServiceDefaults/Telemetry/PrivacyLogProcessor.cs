using OpenTelemetry;
using OpenTelemetry.Logs;

namespace QualityAward.ServiceDefaults.Telemetry;

/// <summary>Takes the words from a log record that names a confidential address, whoever wrote it; that it was written stays.</summary>
internal sealed class PrivacyLogProcessor : BaseProcessor<LogRecord>
{
    private const string Withheld = "(withheld)";

    public override void OnEnd(LogRecord data)
    {
        if (!IsConfidential(data))
        {
            return;
        }

        data.FormattedMessage = Withheld;
        data.Body = Withheld;
        data.Attributes = null;
        data.Exception = null;
    }

    private static bool IsConfidential(LogRecord data) =>
        ConfidentialPaths.AreIn(data.FormattedMessage)
        || ConfidentialPaths.AreIn(data.Body)
        || ConfidentialPaths.AreIn(data.Exception?.ToString())
        || data.Attributes?.Any(a => ConfidentialPaths.AreIn($"{a.Value}")) is true;
}
