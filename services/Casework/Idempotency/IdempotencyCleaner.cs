using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Casework.Idempotency;

/// <summary>Removes answers that are older than a day.</summary>
internal sealed class IdempotencyCleaner(
    IServiceScopeFactory scopes,
    TimeProvider time,
    DatabaseReadiness database,
    ILogger<IdempotencyCleaner> logger
) : PeriodicService(TimeSpan.FromHours(1), database, time, logger, waitsFirst: true)
{
    public override async Task RoundAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IServiceDatabase>().Context;
        var now = Time.GetUtcNow();
        await db.Set<IdempotencyRecord>()
            .Where(r => r.ExpiresAt < now)
            .ExecuteDeleteAsync(cancellationToken);
    }
}
