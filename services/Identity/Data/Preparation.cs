using QualityAward.Identity.People;
using QualityAward.Identity.Tokens;
using QualityAward.Identity.Units;
using QualityAward.ServiceDefaults;

namespace QualityAward.Identity.Data;

/// <summary>
/// After the tables are there: units, keys, clients, first accounts. Then, once an hour, keys that are due and tokens that
/// are past. Ready only when the first round is done.
/// </summary>
public sealed partial class Preparation(
    IServiceScopeFactory scopes,
    DatabaseReadiness database,
    Readiness readiness,
    TimeProvider time,
    ILogger<Preparation> logger
) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await database.WhenReadyAsync(stoppingToken);
        while (true)
        {
            var done = await TryAsync(stoppingToken);
            await Task.Delay(done ? Period : Pause, time, stoppingToken);
        }
    }

    private async Task<bool> TryAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var services = scope.ServiceProvider;
            await services.GetRequiredService<KeyKeeper>().KeepAsync(ct);
            if (readiness.IsReady)
            {
                await services.GetRequiredService<TokenPruning>().PruneAsync(ct);
                return true;
            }
            await services.GetRequiredService<UnitSeed>().SeedAsync(ct);
            await services.GetRequiredService<Clients>().KeepAsync(ct);
            await services.GetRequiredService<AccountSeed>().SeedAsync(ct);
            readiness.MarkReady();
            return true;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // The database went away, or the configuration is wrong: say so, stay unready, try again.
            Failed(logger, e);
            return false;
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "Preparing keys, clients and first accounts failed; trying again."
    )]
    private static partial void Failed(ILogger logger, Exception exception);
}
