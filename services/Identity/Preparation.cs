using QualityAward.Identity.People;
using QualityAward.Identity.Tokens;
using QualityAward.Identity.Units;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Identity;

/// <summary>
/// After the tables are there: units, keys, clients, first accounts. Then, once an hour, keys that are due and tokens that
/// are past. Ready only when the first round is done.
/// </summary>
public sealed class Preparation(
    IServiceScopeFactory scopes,
    DatabaseReadiness database,
    Readiness readiness,
    TimeProvider time,
    ILogger<Preparation> logger
) : PeriodicService(TimeSpan.FromHours(1), database, time, logger)
{
    /// <inheritdoc/>
    public override async Task RoundAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await services.GetRequiredService<KeyKeeper>().KeepAsync(cancellationToken);
        if (readiness.IsReady)
        {
            await services.GetRequiredService<TokenPruning>().PruneAsync(cancellationToken);
            return;
        }
        await services.GetRequiredService<UnitSeed>().SeedAsync(cancellationToken);
        await services.GetRequiredService<Clients>().KeepAsync(cancellationToken);
        await services.GetRequiredService<AccountSeed>().SeedAsync(cancellationToken);
        readiness.MarkReady();
    }
}
