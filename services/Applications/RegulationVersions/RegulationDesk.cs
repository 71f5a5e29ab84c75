using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.Editions;
using QualityAward.Applications.RegulationVersions.Rules;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Common.Periods;
using QualityAward.Common.Regulation;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.RegulationVersions;

/// <summary>
/// 第三十二条: an administrator enters a version of the 管理办法, another checks it. All of it runs under the lock under which
/// editions are opened, so that what an edition is bound to does not move.
/// </summary>
internal sealed class RegulationDesk(
    ApplicationsDb db,
    RegulationAnswer answer,
    PaperDesk papers,
    AwardClock clock
)
{
    /// <summary>Enters a version; it does not count yet.</summary>
    /// <exception cref="RefusedException">A number or day is beyond reason, the periods overlap, the paper is incomplete.</exception>
    public async Task<RegulationProposal> ProposeAsync(
        ProposeRegulationRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        await papers.CheckAsync(
            request.Document,
            PaperNeeds.Stamped("管理办法", 32),
            by,
            cancellationToken
        );
        RegulationNumbersRule.Check(request);
        RegulationDaysRule.Check(
            request.Document.Date,
            request.InForceFrom,
            request.InForceTo,
            clock.Today
        );
        return await db.InTransaction(
            async token =>
            {
                await OpenEdition.LockAsync(db, token);
                var version = await VersionAsync(request, token);
                OneVersionInForceRule.Check(await VersionsAsync(token), version);
                var proposal = RegulationProposal.Propose(version, request.Document, by, clock.Now);
                db.Add(proposal);
                await db.SaveChangesAsync(token);
                return proposal;
            },
            cancellationToken
        );
    }

    /// <summary>Another administrator has compared it with its document: from now on it counts.</summary>
    public Task<RegulationProposal> AdoptAsync(CaseAct on, CancellationToken cancellationToken) =>
        ChangeAsync(
            RegulationActs.Adopt,
            on,
            async (proposal, token) =>
            {
                proposal.Adopt(on.By, clock.Now);
                OneVersionInForceRule.Check(await VersionsAsync(token), proposal.Content);
                db.Add(
                    new RegulationVersionRow { Code = proposal.Code, Version = proposal.Content }
                );
            },
            cancellationToken
        );

    /// <summary>It differs from its document.</summary>
    public Task<RegulationProposal> RejectAsync(
        CaseAct on,
        RegulationReasonRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            RegulationActs.Reject,
            on,
            (proposal, _) =>
            {
                proposal.Reject(
                    TypedText.Require(request.Reason, "reason", "退回原因", 500),
                    on.By,
                    clock.Now
                );
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>It was adopted by mistake; refused once an edition rests on it, or a version that repeals it.</summary>
    public Task<RegulationProposal> UndoAsync(
        CaseAct on,
        RegulationReasonRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            RegulationActs.Undo,
            on,
            async (proposal, token) =>
            {
                proposal.Undo(
                    TypedText.Require(request.Reason, "reason", "撤销原因", 500),
                    on.By,
                    clock.Now
                );
                if (await answer.BoundByAsync(proposal.Code, token) is { } boundBy)
                {
                    throw RegulationRefusals.Bound(boundBy);
                }

                db.Remove(
                    await db.RegulationVersions.SingleAsync(r => r.Code == proposal.Code, token)
                );
            },
            cancellationToken
        );

    private Task<RegulationProposal> ChangeAsync(
        Act<RegulationProposal> act,
        CaseAct on,
        Func<RegulationProposal, CancellationToken, Task> change,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                await OpenEdition.LockAsync(db, token);
                var proposal =
                    await db.RegulationProposals.SingleOrDefaultAsync(p => p.Id == on.Id, token)
                    ?? throw new RefusedException(Refusals.NotFound);
                on.Seen?.Ensure(proposal.Version, proposal.ToView);
                act.Require(proposal);
                await change(proposal, token);
                await db.SaveChangesAsync(token);
                return proposal;
            },
            cancellationToken
        );

    private Task<List<RegulationVersion>> VersionsAsync(CancellationToken cancellationToken) =>
        db
            .RegulationVersions.AsNoTracking()
            .Select(row => row.Version)
            .ToListAsync(cancellationToken);

    private async Task<RegulationVersion> VersionAsync(
        ProposeRegulationRequest request,
        CancellationToken cancellationToken
    )
    {
        var number = request.Document.DocumentNumber!;
        var entered = await db.RegulationProposals.AsNoTracking().ToListAsync(cancellationToken);
        if (
            entered.Exists(p =>
                p.State is RegulationProposalState.Proposed or RegulationProposalState.Adopted
                && p.Document.DocumentNumber == number
            )
        )
        {
            throw RegulationRefusals.DocumentUsed(number);
        }

        HashSet<string> taken =
        [
            .. entered.Select(p => p.Code),
            .. await db.RegulationVersions.Select(r => r.Code).ToListAsync(cancellationToken),
        ];
        return new()
        {
            Code = FreeCode(request.Document.Date.Year, taken),
            Title = TypedText.Require(request.Title, "title", "名称", 100),
            Issuer = TypedText.Require(request.Issuer, "issuer", "印发机关", 100),
            DocumentNumber = number,
            IssuedOn = request.Document.Date,
            CycleYears = request.CycleYears,
            OrganisationQuota = request.OrganisationQuota,
            IndividualQuota = request.IndividualQuota,
            CleanYears = new(request.CleanYears),
            AcceptanceNoticeDays = request.AcceptanceNoticeDays,
            AwardNoticeDays = request.AwardNoticeDays,
            Ban = new(request.BanYears, StartDay.SanctionDecision, StartDayCounts.No),
            Liability = new(request.LiabilityYears, StartDay.AwardDecision, StartDayCounts.No),
            InForceFrom = request.InForceFrom,
            // Not used beside a last day that the document names or that follows from its years.
            ValidityRule = new(0, StartDay.EntryIntoForce, StartDayCounts.Yes),
            InForceTo = request.InForceTo,
            Repeals = string.IsNullOrWhiteSpace(request.Repeals) ? null : request.Repeals.Trim(),
        };
    }

    // The year of issue, as people call a version; a code that was ever given is not given again.
    private static string FreeCode(int year, HashSet<string> taken) =>
        Enumerable
            .Range(1, taken.Count + 1)
            .Select(n => n == 1 ? $"{year}" : $"{year}-{n}")
            .First(code => !taken.Contains(code));
}
