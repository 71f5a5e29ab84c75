using Microsoft.EntityFrameworkCore;
using QualityAward.ServiceDefaults;

namespace QualityAward.Gateway.Session;

/// <summary>Removes sessions that ran out.</summary>
public sealed partial class SessionCleaner(
    IServiceScopeFactory scopes,
    DatabaseReadiness database,
    TimeProvider time,
    ILogger<SessionCleaner> logger
) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await database.WhenReadyAsync(stoppingToken);
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<GatewayDb>();
                var now = time.GetUtcNow();
                await db
                    .Sessions.Where(row => row.ExpiresAt < now)
                    .ExecuteDeleteAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogNotCleaned(e);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Ended sessions could not be removed now.")]
    private partial void LogNotCleaned(Exception e);
}
