using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.Events.Faults;

/// <summary>
/// Ends the process at named points, so that tests can prove that nothing is lost there. Only in Development and only
/// with <c>AWARD_FAULTS</c>, a comma-separated list of <c>point@n</c>: at the n-th pass (1 if left out). Each point ends
/// one process of a service once; a file beside the service's data remembers it for the restarted process.
/// </summary>
internal sealed class FaultPoints
{
    private readonly Dictionary<string, Countdown> _armed = new(StringComparer.Ordinal);

    public FaultPoints(
        IConfiguration configuration,
        IHostEnvironment environment,
        AwardService service
    )
    {
        var faults = configuration["AWARD_FAULTS"];
        var folder = configuration[AwardSettings.DataFolderKey];
        if (string.IsNullOrEmpty(faults) || folder is null || !environment.IsDevelopment())
        {
            return;
        }
        foreach (var fault in faults.Split(',', StringSplitOptions.TrimEntries))
        {
            var parts = fault.Split('@');
            var passes = parts.Length > 1 ? int.Parse(parts[1]) : 1;
            var mark = Path.Combine(folder, "faults", $"{service.Name}-{parts[0]}");
            _armed.Add(parts[0], new Countdown(passes, mark));
        }
    }

    /// <summary>Ends the process if it is this point's turn.</summary>
    public void Pass(string point)
    {
        if (_armed.Count > 0 && _armed.TryGetValue(point, out var countdown) && countdown.IsOver())
        {
            Environment.FailFast($"AWARD_FAULTS: {point}");
        }
    }

    private sealed class Countdown(int passes, string mark)
    {
        private int _left = passes;

        public bool IsOver() => Interlocked.Decrement(ref _left) == 0 && TryMark();

        private bool TryMark()
        {
            Directory.CreateDirectory(Path.GetDirectoryName(mark)!);
            try
            {
                // CreateNew is atomic: of several replicas that get here, one ends.
                using var file = new FileStream(mark, FileMode.CreateNew);
                return true;
            }
            catch (IOException)
            {
                return false;
            }
        }
    }
}
