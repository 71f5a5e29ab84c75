using Microsoft.Extensions.Hosting;
using QualityAward.LocalHosting.Processes;
using QualityAward.LocalHosting.Provisioning;

namespace QualityAward.LocalHosting.Running;

/// <summary>
/// Fetches a Chinese font beside the start where the machine has none. Nothing waits for it: who draws a document looks
/// for a font until there is one, and refuses until then.
/// </summary>
internal sealed class FontHost(ChildProcesses processes, ConsoleOutput? output = null)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await new ChineseFonts(new(processes, Say)).ObtainConfigurationAsync(stoppingToken);
        }
        catch (ProvisioningException e)
        {
            Say(e.Message);
        }
    }

    private void Say(string line) => output?.Write($"[fonts] {line}");
}
