using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using QualityAward.Common;

namespace QualityAward.ServiceDefaults;

/// <summary>Runs due jobs by itself, so that nobody has to ask on an ordinary day.</summary>
internal sealed partial class ClockJobLoop(
    ClockJobRunner runner,
    AwardClock clock,
    TimeProvider time,
    DatabaseReadiness database,
    ILogger<ClockJobLoop> logger
) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await database.WhenReadyAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await runner.CatchUpAsync(clock.Today, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The database is away: the next round finds the same days due.
                Skipped(logger, e);
            }

            await Task.Delay(Period, time, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Due jobs could not be looked for; tried again in a minute.")]
    private static partial void Skipped(ILogger logger, Exception exception);
}
