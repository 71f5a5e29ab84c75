using Xunit;

namespace QualityAward.TestSupport;

/// <summary>Where fixtures say what they do: the diagnostic messages of the running test module.</summary>
public static class TestLog
{
    /// <summary>Writes a line, where anybody listens.</summary>
    public static void Write(string line) => TestContext.Current.SendDiagnosticMessage(line);
}
