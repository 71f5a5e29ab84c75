using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Archive;

/// <summary>
/// Makes the packages that were asked for, one at a time among all replicas. A request stays one until its package is made:
/// whatever ends this process or another one, it is begun anew.
/// </summary>
internal sealed class ArchiveMaker(
    IServiceScopeFactory scopes,
    DatabaseReadiness database,
    TimeProvider time,
    ILogger<ArchiveMaker> logger
) : PeriodicService(TimeSpan.FromSeconds(3), database, time, logger)
{
    private const string Lock = "edition-archive";
    private const string Unknown =
        "制作时出现意外情况，系统将自动重新制作；多次不成功的，请管理员查看运行日志。";

    /// <inheritdoc/>
    public override async Task RoundAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ApplicationsDb>();
        if (await NextAsync(db, cancellationToken) is null)
        {
            return;
        }

        var replicas = scope.ServiceProvider.GetRequiredService<IServiceDatabase>();
        await using var alone = await replicas.LockAsync(Lock, cancellationToken);
        if (await NextAsync(db, cancellationToken) is { } archive)
        {
            await MakeAsync(archive, cancellationToken);
        }
    }

    private static Task<Guid?> NextAsync(ApplicationsDb db, CancellationToken cancellationToken) =>
        db.Set<ArchiveCase>()
            .Where(a => a.State == ArchiveState.Requested)
            .OrderBy(a => a.Id)
            .Select(a => (Guid?)a.Id)
            .FirstOrDefaultAsync(cancellationToken);

    private async Task MakeAsync(Guid archive, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ApplicationsDb>();
        await BeginAsync(db, archive, cancellationToken);
        try
        {
            await scope
                .ServiceProvider.GetRequiredService<MakeArchive>()
                .RunAsync(archive, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Said to whoever waits; EnduringService logs it and begins anew.
            var problem = (e as RefusedException)?.Refusal.Detail ?? Unknown;
            await using var clean = scopes.CreateAsyncScope();
            await clean
                .ServiceProvider.GetRequiredService<ApplicationsDb>()
                .Set<ArchiveProgress>()
                .Where(p => p.ArchiveId == archive)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(p => p.Problem, problem),
                    cancellationToken
                );
            throw;
        }
    }

    private static Task BeginAsync(
        ApplicationsDb db,
        Guid archive,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var progress = await db.Set<ArchiveProgress>().FindAsync([archive], token);
                if (progress is null)
                {
                    progress = new() { ArchiveId = archive };
                    db.Add(progress);
                }

                (progress.Pieces, progress.Bytes) = (0, 0);
                progress.Attempt++;
                await db.SaveChangesAsync(token);
            },
            cancellationToken
        );
}
