using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Acceptance.Rules;
using QualityAward.Applications.Case;
using QualityAward.Applications.Editions;
using QualityAward.Applications.Recheck;
using QualityAward.Casework.Acts;
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
    /// <summary>The states of those who stand on a list: neither refused nor stopped since.</summary>
    internal static readonly ApplicationState[] Standing =
    [
        ApplicationState.Listed,
        ApplicationState.Announced,
    ];

    /// <summary>Drafts the edition's list from everyone found acceptable.</summary>
    public Task<AcceptanceList> DraftAsync(
        Guid editionId,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
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
            cancellationToken
        );

    /// <summary>第十二条、第十三条：nobody whom a receiving body may still report is left off the list by haste.</summary>
    /// <exception cref="RefusedException"><c>reporting-not-over</c>; 404 for an unknown edition.</exception>
    public async Task RequireReportingOverAsync(Guid editionId, CancellationToken cancellationToken)
    {
        var edition =
            await db
                .Editions.AsNoTracking()
                .SingleOrDefaultAsync(e => e.Id == editionId, cancellationToken)
            ?? throw IssueCall.EditionNotFound();
        edition.RequireCalled();
        var underway = await UnderwayAsync(editionId, cancellationToken);
        ReportingOverRule.Check(edition.Schedule, clock.Today, underway);
    }

    /// <summary>How many of an edition's applications are filed, and neither reported nor ended.</summary>
    public Task<int> UnderwayAsync(Guid editionId, CancellationToken cancellationToken) =>
        db.Applications.CountAsync(
            a => a.EditionId == editionId && ReportingOverRule.Underway.Contains(a.State),
            cancellationToken
        );

    /// <summary>Changes whom the draft names.</summary>
    public Task<AcceptanceList> SetEntriesAsync(
        CaseAct on,
        AcceptanceEntriesRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            AcceptanceActs.SetEntries,
            on,
            async (list, token) =>
            {
                var named = request.ApplicationIds.ToHashSet();
                var listed = await ListedAsync(list, ApplicationState.Listed, token);
                var acceptable = await AcceptableAsync(list.EditionId, token);
                ReportedRule.Check(named, listed.Keys.Concat(acceptable.Keys));
                await RequireNoRecusalAsync(on.By, list.EditionId, named, token);
                list.SetEntries(
                    EntriesOf(
                        listed.Values.Concat(acceptable.Values).Where(a => named.Contains(a.Id))
                    )
                );
                await db.StepAllAsync(
                    acceptable.Keys.Where(named.Contains),
                    added => added.List(on.By, clock.Now),
                    token
                );
                await db.StepAllAsync(
                    listed.Keys.Where(id => !named.Contains(id)),
                    removed => removed.Unlist(null, on.By, clock.Now),
                    token
                );
            },
            cancellationToken
        );

    /// <summary>Records how a department's objection to one candidate was dealt with.</summary>
    public Task<AcceptanceList> HandleObjectionAsync(
        CaseAct on,
        HandleObjectionRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            AcceptanceActs.HandleObjection,
            on,
            async (list, token) =>
            {
                var consultation =
                    await db.Set<AcceptanceConsultation>()
                        .SingleOrDefaultAsync(
                            c => c.Id == request.ConsultationId && c.ListId == list.Id,
                            token
                        )
                    ?? throw new RefusedException(Refusals.NotFound);
                await access.RequireAsync(on.By, list.EditionId, request.ApplicationId, token);
                consultation.RequireUnhandled(request.ApplicationId);
                HandlingTextRule.Check(request.Handling);
                consultation.Handle(
                    new(request.ApplicationId, request.Handling.Trim(), on.By.Name, clock.Now)
                );
            },
            cancellationToken,
            wholeList: false
        );

    /// <summary>Acts on a list, one act at a time an edition.</summary>
    /// <param name="act">The act; refused where the state does not allow it.</param>
    /// <param name="on">On which list and version, and who.</param>
    /// <param name="change">What is done.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <param name="wholeList">The act concerns everyone on the list: the clerk may be walled off from nobody.</param>
    public async Task<AcceptanceList> ChangeAsync(
        Act<AcceptanceList> act,
        CaseAct on,
        Func<AcceptanceList, CancellationToken, Task> change,
        CancellationToken cancellationToken,
        bool wholeList = true
    )
    {
        var seen = await FindAsync(on.Id, cancellationToken);
        if (wholeList)
        {
            var standing = await StandingAsync(seen, cancellationToken);
            await RequireNoRecusalAsync(on.By, seen.EditionId, standing, cancellationToken);
        }

        return await db.InTransaction(
            async token =>
            {
                await LockAsync(seen.EditionId, token);
                var list = await db.Set<AcceptanceList>().SingleAsync(l => l.Id == on.Id, token);
                on.Seen?.Ensure(list.Version, () => new { state = list.State });
                act.Require(list);
                await change(list, token);

                // The root is written whatever changed, so that its version covers the consultations.
                db.Entry(list).Property(l => l.State).IsModified = true;
                await db.SaveChangesAsync(token);
                return list;
            },
            cancellationToken
        );
    }

    /// <summary>A list, not to be changed.</summary>
    /// <exception cref="RefusedException">404: unknown.</exception>
    public async Task<AcceptanceList> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Set<AcceptanceList>()
            .AsNoTracking()
            .SingleOrDefaultAsync(l => l.Id == id, cancellationToken)
        ?? throw new RefusedException(Refusals.NotFound);

    /// <summary>Those on the list who have not been stopped since.</summary>
    public async Task<IReadOnlyDictionary<Guid, CaseHead>> ListedAsync(
        AcceptanceList list,
        ApplicationState state,
        CancellationToken cancellationToken
    )
    {
        var ids = list.Entries.Select(e => e.ApplicationId).ToList();
        return await db
            .Applications.Where(a => ids.Contains(a.Id) && a.State == state)
            .OrderBy(a => a.ReceivingUnit)
            .ThenBy(a => a.Name)
            .Select(CaseHead.Columns)
            .ToDictionaryAsync(a => a.Id, cancellationToken);
    }

    /// <summary>Those of the candidates that the person may see.</summary>
    public async Task<IReadOnlySet<Guid>> OpenableAsync(
        AwardUser by,
        AcceptanceList list,
        CancellationToken cancellationToken
    )
    {
        await access.RequireSupervisionAsync(by, list.EditionId, cancellationToken);
        return await access.MayOpenAsync(
            by,
            list.EditionId,
            list.Entries.Select(e => e.ApplicationId),
            cancellationToken
        );
    }

    private Task<List<Guid>> StandingAsync(AcceptanceList list, CancellationToken cancellationToken)
    {
        var ids = list.Entries.Select(e => e.ApplicationId).ToList();
        return db
            .Applications.Where(a => ids.Contains(a.Id) && Standing.Contains(a.State))
            .Select(a => a.Id)
            .ToListAsync(cancellationToken);
    }

    private async Task RequireNoRecusalAsync(
        AwardUser by,
        Guid editionId,
        IEnumerable<Guid> concerned,
        CancellationToken cancellationToken
    )
    {
        var ids = concerned.ToList();
        RecusalRule.Check(ids, await access.MayOpenAsync(by, editionId, ids, cancellationToken));
    }

    private async Task<Dictionary<Guid, CaseHead>> AcceptableAsync(
        Guid editionId,
        CancellationToken cancellationToken
    )
    {
        var asked = db.Applications.Where(a =>
            a.EditionId == editionId && a.State == ApplicationState.Reported
        );
        var reported = await asked
            .OrderBy(a => a.Id)
            .Select(CaseHead.Columns)
            .ToListAsync(cancellationToken);
        var records = await db.Set<RecheckRecord>()
            .Where(r => asked.Any(a => a.Id == r.ApplicationId))
            .Select(r => new { r.ApplicationId, r.Finding })
            .ToListAsync(cancellationToken);
        var acceptable = records
            .Where(r => r.Finding?.Acceptable == true)
            .Select(r => r.ApplicationId)
            .ToHashSet();
        return reported.Where(a => acceptable.Contains(a.Id)).ToDictionary(a => a.Id);
    }

    private Task LockAsync(Guid editionId, CancellationToken cancellationToken) =>
        LockAsync(db, editionId, cancellationToken);

    /// <summary>One act at a time on an edition's 受理名单.</summary>
    internal static Task LockAsync(
        ApplicationsDb db,
        Guid editionId,
        CancellationToken cancellationToken
    ) => db.LockAsync($"acceptance:{editionId}", cancellationToken);

    private static IReadOnlyList<AcceptanceEntry> EntriesOf(IEnumerable<CaseHead> applications) =>
        [
            .. applications
                .OrderBy(a => a.Kind)
                .ThenBy(a => a.ReceivingUnit, StringComparer.Ordinal)
                .ThenBy(a => a.Name, StringComparer.Ordinal)
                .Select(a => new AcceptanceEntry(a.Id, a.Kind)),
        ];
}
