using Microsoft.Extensions.Logging;
using QualityAward.ServiceDefaults.Hosting;

namespace QualityAward.ServiceDefaults.Database;

/// <summary>
/// Rounds over the service's database, from the moment its tables are there. A round that failed is made up after a
/// moment (<see cref="EnduringService"/>), not a period later.
/// </summary>
/// <param name="period">The wait between two rounds.</param>
/// <param name="database">What the first round waits for.</param>
/// <param name="time">Measures the period.</param>
/// <param name="logger">The log of the derived class.</param>
/// <param name="waitsFirst">For what is in no hurry at the start.</param>
public abstract class PeriodicService(
    TimeSpan period,
    DatabaseReadiness database,
    TimeProvider time,
    ILogger logger,
    bool waitsFirst = false
) : EnduringService(time, logger)
{
    private bool _isDue = !waitsFirst;

    /// <summary>One round.</summary>
    public abstract Task RoundAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    protected sealed override async Task RunAsync(CancellationToken stoppingToken)
    {
        await database.WhenReadyAsync(stoppingToken);
        for (; ; _isDue = true)
        {
            if (_isDue)
            {
                await RoundAsync(stoppingToken);
            }

            await Task.Delay(period, Time, stoppingToken);
        }
    }
}
