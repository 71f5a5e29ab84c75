using Microsoft.Extensions.Logging;
using QualityAward.Common;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Casework.ClockJobs;

/// <summary>Runs due jobs by itself, so that nobody has to ask on an ordinary day.</summary>
internal sealed class ClockJobLoop(
    ClockJobRunner runner,
    AwardClock clock,
    TimeProvider time,
    DatabaseReadiness database,
    ILogger<ClockJobLoop> logger
) : PeriodicService(TimeSpan.FromMinutes(1), database, time, logger)
{
    public override Task RoundAsync(CancellationToken cancellationToken) =>
        runner.CatchUpAsync(clock.Today, cancellationToken);
}
