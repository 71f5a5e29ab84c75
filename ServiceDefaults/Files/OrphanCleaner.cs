using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace QualityAward.ServiceDefaults;

/// <summary>Removes contents whose row was never committed: the process ended between the two.</summary>
internal sealed partial class OrphanCleaner(
    IServiceScopeFactory scopes,
    IFileStorage storage,
    TimeProvider time,
    DatabaseReadiness database,
    ILogger<OrphanCleaner> logger
) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(6);

    /// <summary>No upload takes longer.</summary>
    private static readonly TimeSpan Age = TimeSpan.FromHours(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await database.WhenReadyAsync(stoppingToken);
        while (true)
        {
            await Task.Delay(Period, time, stoppingToken);
            try
            {
                await CleanAsync(Age, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Skipped(logger, e);
            }
        }
    }

    internal async Task CleanAsync(TimeSpan age, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IServiceDatabase>().Context;
        var old = await storage.OlderThanAsync(time.GetUtcNow() - age, cancellationToken);
        foreach (var some in old.Chunk(500))
        {
            var known = await db.Set<StoredFile>()
                .Where(f => some.Contains(f.Id))
                .Select(f => f.Id)
                .ToListAsync(cancellationToken);
            foreach (var orphan in some.Except(known))
            {
                await storage.DeleteAsync(orphan, cancellationToken);
                Removed(logger, orphan);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "Removed the content {File}, which no row names.")]
    private static partial void Removed(ILogger logger, Guid file);

    [LoggerMessage(LogLevel.Warning, "Orphaned contents were not removed; tried again later.")]
    private static partial void Skipped(ILogger logger, Exception exception);
}
