using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Acceptance.Rules;
using QualityAward.Applications.Case;
using QualityAward.Applications.Editions;
using QualityAward.Applications.Recheck;
using QualityAward.Casework.CaseAccess;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Acceptance;

/// <summary>第十三条：drafting the 受理名单, and what every act on it needs.</summary>
internal sealed class AcceptanceDesk(ApplicationsDb db, CaseAccess access, AwardClock clock)
{
    /// <summary>Drafts the edition's list from everyone found acceptable.</summary>
    public Task<AcceptanceList> DraftAsync(Guid editionId, AwardUser by, CancellationToken ct) =>
        db.InTransaction(
            async token =>
            {
                await LockAsync(editionId, token);
                await RequireReportingOverAsync(editionId, token);
                if (await db.Set<AcceptanceList>().AnyAsync(l => l.EditionId == editionId, token))
                {
                    throw Refuse.ByState(
                        "list-exists",
                        "本届已有受理名单",
                        "每届只有一份受理名单，请从受理名单页面进入。",
                        13
                    );
                }

                var acceptable = await AcceptableAsync(editionId, token);
                await RequireNoRecusalAsync(by, editionId, acceptable.Keys, token);
                await db.StepAllAsync(acceptable.Keys, a => a.List(by, clock.Now), token);
                var list = AcceptanceList.Draft(
                    editionId,
                    EntriesOf(acceptable.Values),
                    by.Subject
                );
                db.Add(list);
                await db.SaveChangesAsync(token);
                return list;
            },
            ct
        );

    /// <summary>第十二条、第十三条：nobody whom a receiving body may still report is left off the list by haste.</summary>
    /// <exception cref="RefusedException"><c>reporting-not-over</c>; 404 for an unknown edition.</exception>
    public async Task RequireReportingOverAsync(Guid editionId, CancellationToken ct)
    {
        var edition =
            await db.Editions.AsNoTracking().SingleOrDefaultAsync(e => e.Id == editionId, ct)
            ?? throw IssueCall.EditionNotFound();
        edition.RequireCalled();
        var underway = await db.Applications.CountAsync(
            a => a.EditionId == editionId && ReportingOverRule.Underway.Contains(a.State),
            ct
        );
        ReportingOverRule.Check(edition.Schedule, clock.Today, underway);
    }

    /// <summary>Changes whom the draft names.</summary>
    public Task<AcceptanceList> SetEntriesAsync(
        Guid id,
        uint version,
        AcceptanceEntriesRequest request,
        AwardUser by,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            version,
            by,
            async (list, token) =>
            {
                var named = request.ApplicationIds.ToHashSet();
                var listed = await ListedAsync(list, ApplicationState.Listed, token);
                var acceptable = await AcceptableAsync(list.EditionId, token);
                ReportedRule.Check(named, listed.Keys.Concat(acceptable.Keys));
                await RequireNoRecusalAsync(by, list.EditionId, named, token);
                list.SetEntries(
                    EntriesOf(
                        listed.Values.Concat(acceptable.Values).Where(a => named.Contains(a.Id))
                    )
                );
                await db.StepAllAsync(
                    acceptable.Keys.Where(named.Contains),
                    added => added.List(by, clock.Now),
                    token
                );
                await db.StepAllAsync(
                    listed.Keys.Where(id => !named.Contains(id)),
                    removed => removed.Unlist(null, by, clock.Now),
                    token
                );
            },
            ct
        );

    /// <summary>Records how a department's objection to one candidate was dealt with.</summary>
    public Task<AcceptanceList> HandleObjectionAsync(
        Guid id,
        uint version,
        HandleObjectionRequest request,
        AwardUser by,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            version,
            by,
            async (list, token) =>
            {
                HandlingTextRule.Check(request.Handling);
                var consultation =
                    await db.Set<AcceptanceConsultation>()
                        .SingleOrDefaultAsync(
                            c => c.Id == request.ConsultationId && c.ListId == list.Id,
                            token
                        )
                    ?? throw new RefusedException(Refusals.NotFound);
                await access.RequireAsync(by, list.EditionId, request.ApplicationId, token);
                consultation.Handle(
                    new(request.ApplicationId, request.Handling.Trim(), by.Name, clock.Now)
                );
            },
            ct,
            wholeList: false
        );

    /// <summary>Acts on a list, one act at a time an edition.</summary>
    /// <param name="id">The list.</param>
    /// <param name="version">Row version the clerk saw.</param>
    /// <param name="by">The clerk.</param>
    /// <param name="change">What is done.</param>
    /// <param name="ct">Ends the work.</param>
    /// <param name="wholeList">The act concerns everyone on the list: the clerk may be walled off from nobody.</param>
    public async Task<AcceptanceList> ChangeAsync(
        Guid id,
        uint version,
        AwardUser by,
        Func<AcceptanceList, CancellationToken, Task> change,
        CancellationToken ct,
        bool wholeList = true
    )
    {
        var seen = await FindAsync(id, ct);
        if (wholeList)
        {
            var standing = await StandingAsync(seen, ct);
            await RequireNoRecusalAsync(by, seen.EditionId, standing, ct);
        }

        return await db.InTransaction(
            async token =>
            {
                await LockAsync(seen.EditionId, token);
                var list = await db.Set<AcceptanceList>().SingleAsync(l => l.Id == id, token);
                if (list.Version != version)
                {
                    throw new RefusedException(
                        Refusals.ChangedMeanwhile(new { state = list.State })
                    );
                }

                await change(list, token);

                // The root is written whatever changed, so that its version covers the consultations.
                db.Entry(list).Property(l => l.State).IsModified = true;
                await db.SaveChangesAsync(token);
                return list;
            },
            ct
        );
    }

    /// <summary>A list, not to be changed.</summary>
    /// <exception cref="RefusedException">404: unknown.</exception>
    public async Task<AcceptanceList> FindAsync(Guid id, CancellationToken ct) =>
        await db.Set<AcceptanceList>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, ct)
        ?? throw new RefusedException(Refusals.NotFound);

    /// <summary>Those on the list who have not been stopped since.</summary>
    public async Task<IReadOnlyDictionary<Guid, CaseHead>> ListedAsync(
        AcceptanceList list,
        ApplicationState state,
        CancellationToken ct
    )
    {
        var ids = list.Entries.Select(e => e.ApplicationId).ToList();
        return await db
            .Applications.Where(a => ids.Contains(a.Id) && a.State == state)
            .OrderBy(a => a.ReceivingUnit)
            .ThenBy(a => a.Name)
            .Select(CaseHead.Columns)
            .ToDictionaryAsync(a => a.Id, ct);
    }

    /// <summary>Those of the candidates that the person may see.</summary>
    public async Task<IReadOnlySet<Guid>> OpenableAsync(
        AwardUser by,
        AcceptanceList list,
        CancellationToken ct
    )
    {
        await access.RequireSupervisionAsync(by, list.EditionId, ct);
        return await access.MayOpenAsync(
            by,
            list.EditionId,
            list.Entries.Select(e => e.ApplicationId),
            ct
        );
    }

    private Task<List<Guid>> StandingAsync(AcceptanceList list, CancellationToken ct)
    {
        var ids = list.Entries.Select(e => e.ApplicationId).ToList();
        return db
            .Applications.Where(a =>
                ids.Contains(a.Id)
                && (a.State == ApplicationState.Listed || a.State == ApplicationState.Announced)
            )
            .Select(a => a.Id)
            .ToListAsync(ct);
    }

    private async Task RequireNoRecusalAsync(
        AwardUser by,
        Guid editionId,
        IEnumerable<Guid> concerned,
        CancellationToken ct
    )
    {
        var ids = concerned.ToList();
        RecusalRule.Check(ids, await access.MayOpenAsync(by, editionId, ids, ct));
    }

    private async Task<Dictionary<Guid, CaseHead>> AcceptableAsync(
        Guid editionId,
        CancellationToken ct
    )
    {
        var asked = db.Applications.Where(a =>
            a.EditionId == editionId && a.State == ApplicationState.Reported
        );
        var reported = await asked.OrderBy(a => a.Id).Select(CaseHead.Columns).ToListAsync(ct);
        var records = await db.Set<RecheckRecord>()
            .Where(r => asked.Any(a => a.Id == r.ApplicationId))
            .Select(r => new { r.ApplicationId, r.Finding })
            .ToListAsync(ct);
        var acceptable = records
            .Where(r => r.Finding?.Acceptable == true)
            .Select(r => r.ApplicationId)
            .ToHashSet();
        return reported.Where(a => acceptable.Contains(a.Id)).ToDictionary(a => a.Id);
    }

    private Task LockAsync(Guid editionId, CancellationToken ct) => LockAsync(db, editionId, ct);

    /// <summary>One act at a time on an edition's 受理名单.</summary>
    internal static Task LockAsync(ApplicationsDb db, Guid editionId, CancellationToken ct) =>
        db.LockAsync($"acceptance:{editionId}", ct);

    private static IReadOnlyList<AcceptanceEntry> EntriesOf(IEnumerable<CaseHead> applications) =>
        [
            .. applications
                .OrderBy(a => a.Kind)
                .ThenBy(a => a.ReceivingUnit, StringComparer.Ordinal)
                .ThenBy(a => a.Name, StringComparer.Ordinal)
                .Select(a => new AcceptanceEntry(a.Id, a.Kind)),
        ];
}
