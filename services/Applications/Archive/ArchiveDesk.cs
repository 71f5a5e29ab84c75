using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Archive.Rules;
using QualityAward.Applications.Case;
using QualityAward.Applications.Editions;
using QualityAward.Applications.Papers;
using QualityAward.Casework.Acts;
using QualityAward.Casework.CaseAccess;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Preconditions;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Archive;

/// <summary>市质量强市办's desk of an edition's archive.</summary>
internal sealed class ArchiveDesk(
    ApplicationsDb db,
    EditionEnd end,
    ArchiveMissing missing,
    ArchiveAnswer answer,
    CaseAccess access,
    PaperDesk papers,
    AwardClock clock
)
{
    /// <summary>The package is asked for.</summary>
    public async Task<EditionToArchive> RequestAsync(
        CaseAct on,
        RequestArchiveRequest request,
        CancellationToken cancellationToken
    )
    {
        // The others are asked before the transaction, which would hold its lock meanwhile.
        var seen = await answer.FindAsync(on.Id, on.By, cancellationToken);
        ArchiveActs.Request.Require(seen);
        var lacks = await missing.OfAsync(on.Id, cancellationToken);
        var reason = TypedText.IsBlank(request.Reason)
            ? null
            : TypedText.Require(request.Reason, "reason", "理由", ArchiveActs.LongestText);
        MissingReasonRule.Check(lacks, reason);
        return await ChangeAsync(
            ArchiveActs.Request,
            on,
            async (_, archive, token) =>
            {
                // What an earlier package came to is no progress of this one.
                await db.Set<ArchiveProgress>()
                    .Where(p => p.ArchiveId == archive.Id)
                    .ExecuteDeleteAsync(token);
                archive.Ask(lacks.Count > 0 ? reason : null, lacks, on.By, clock.Now);
            },
            cancellationToken
        );
    }

    /// <summary>It was handed over.</summary>
    public Task<EditionToArchive> HandOverAsync(
        CaseAct on,
        HandOverArchiveRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            ArchiveActs.HandOver,
            on,
            async (found, archive, token) =>
            {
                var name = TypedText.Require(
                    request.ReceiverName,
                    "receiverName",
                    "接收机构名称",
                    100
                );
                await papers.CheckAsync(
                    request.Document,
                    PaperNeeds.Stamped("交接文据", 1),
                    on.By,
                    token
                );
                var downloads = await db.Set<ArchiveDownload>()
                    .Where(d => d.ArchiveId == archive.Id)
                    .ToListAsync(token);
                FetchedRule.Check(archive.Package!, downloads);
                archive.Hand(
                    new(request.Receiver, name, request.Document, on.By.Name, clock.Now),
                    found.Edition
                );
                Share(request.Document);
            },
            cancellationToken
        );

    /// <summary>A 销毁清册 was drawn up.</summary>
    public Task<EditionToArchive> ListDestructionAsync(
        CaseAct on,
        ListDestructionRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            ArchiveActs.ListDestruction,
            on,
            async (_, archive, token) =>
            {
                var reason = TypedText.Require(
                    request.Reason,
                    "reason",
                    "鉴定意见",
                    ArchiveActs.LongestText
                );
                await papers.CheckAsync(
                    request.Document,
                    PaperNeeds.Stamped("销毁清册", null),
                    on.By,
                    token
                );
                var retention = ArchiveMapping.Of(request.Retention);
                RetentionOverRule.Check(retention, archive.HandOver!.Receipt.Date, clock.Today);
                archive.List(
                    new(
                        retention,
                        archive.Package!.ByRetention.GetValueOrDefault(retention),
                        request.Document,
                        reason,
                        on.By.Subject,
                        on.By.Name,
                        clock.Now
                    )
                );
                Share(request.Document);
            },
            cancellationToken
        );

    /// <summary>Its second signature.</summary>
    public Task<EditionToArchive> SignDestructionAsync(
        CaseAct on,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            ArchiveActs.SignDestruction,
            on,
            (found, archive, _) =>
            {
                archive.Sign(found.Edition, on.By, clock.Now);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    private void Share(PaperDocument paper)
    {
        foreach (var role in (string[])[Roles.Office, Roles.Supervisor])
        {
            db.SharePaper(paper, role, unit: null, applicationId: null);
        }
    }

    private async Task<EditionToArchive> ChangeAsync(
        Act<EditionToArchive> act,
        CaseAct on,
        Func<EditionToArchive, ArchiveCase, CancellationToken, Task> change,
        CancellationToken cancellationToken
    )
    {
        await access.RequireSupervisionAsync(on.By, on.Id, cancellationToken);
        return await db.InTransaction(
            async token =>
            {
                await db.LockAsync($"archive:{on.Id}", token);
                var found = await FindAsync(on.Id, token);
                var view = await answer.ViewAsync(found, on.By, token);
                on.Seen?.Ensure(found.Version, () => view);
                act.Require(found);
                var archive = found.Archive ?? db.Add(ArchiveCase.Of(found.Edition)).Entity;
                await change(found, archive, token);
                await db.SaveChangesAsync(token);
                return found with { Archive = archive };
            },
            cancellationToken
        );
    }

    private async Task<EditionToArchive> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var edition =
            await db.Editions.SingleOrDefaultAsync(e => e.Id == id, cancellationToken)
            ?? throw IssueCall.EditionNotFound();
        var archive = await db.Set<ArchiveCase>()
            .SingleOrDefaultAsync(a => a.EditionId == id, cancellationToken);
        return new(edition, archive, await end.HasComeAsync(edition, cancellationToken));
    }
}
