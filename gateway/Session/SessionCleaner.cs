using Microsoft.EntityFrameworkCore;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Gateway.Session;

/// <summary>Removes sessions that ran out.</summary>
public sealed class SessionCleaner(
    IServiceScopeFactory scopes,
    DatabaseReadiness database,
    TimeProvider time,
    ILogger<SessionCleaner> logger
) : PeriodicService(TimeSpan.FromHours(1), database, time, logger)
{
    /// <inheritdoc/>
    public override async Task RoundAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GatewayDb>();
        var now = Time.GetUtcNow();
        await db.Sessions.Where(row => row.ExpiresAt < now).ExecuteDeleteAsync(cancellationToken);
    }
}
