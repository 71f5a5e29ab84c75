using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Files;

/// <summary>Removes contents whose row was never committed: the process ended between the two.</summary>
internal sealed partial class OrphanCleaner(
    IServiceScopeFactory scopes,
    IFileStorage storage,
    TimeProvider time,
    DatabaseReadiness database,
    ILogger<OrphanCleaner> logger
) : PeriodicService(TimeSpan.FromHours(6), database, time, logger, waitsFirst: true)
{
    /// <summary>No upload takes longer.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromHours(2);

    public override Task RoundAsync(CancellationToken cancellationToken) =>
        CleanAsync(Age, cancellationToken);

    internal async Task CleanAsync(TimeSpan age, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IServiceDatabase>().Context;
        var old = await storage.OlderThanAsync(Time.GetUtcNow() - age, cancellationToken);
        foreach (var some in old.Chunk(500))
        {
            var known = await db.Set<StoredFile>()
                .Where(f => some.Contains(f.Id))
                .Select(f => f.Id)
                .ToListAsync(cancellationToken);
            foreach (var orphan in some.Except(known))
            {
                await storage.DeleteAsync(orphan, cancellationToken);
                Removed(Logger, orphan);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Removed the content {File}, which no row names.")]
    private static partial void Removed(ILogger logger, Guid file);
}
