using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.Editions;
using QualityAward.Applications.RegulationVersions.Rules;
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
internal sealed class RegulationDesk(ApplicationsDb db, PaperDesk papers, AwardClock clock)
{
    /// <summary>Enters a version; it does not count yet.</summary>
    /// <exception cref="RefusedException">A number or day is beyond reason, the periods overlap, the paper is incomplete.</exception>
    public async Task<RegulationProposal> ProposeAsync(
        ProposeRegulationRequest request,
        AwardUser by,
        CancellationToken ct
    )
    {
        await papers.CheckAsync(request.Document, PaperNeeds.Stamped("管理办法", 32), by, ct);
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
            ct
        );
    }

    /// <summary>Another administrator has compared it with its document: from now on it counts.</summary>
    public Task<RegulationProposal> AdoptAsync(
        Guid id,
        uint seen,
        AwardUser by,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            seen,
            async (proposal, token) =>
            {
                proposal.Adopt(by, clock.Now);
                OneVersionInForceRule.Check(await VersionsAsync(token), proposal.Content);
                db.Add(
                    new RegulationVersionRow { Code = proposal.Code, Version = proposal.Content }
                );
            },
            ct
        );

    /// <summary>It differs from its document.</summary>
    public Task<RegulationProposal> RejectAsync(
        Guid id,
        uint seen,
        string reason,
        AwardUser by,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            seen,
            (proposal, _) =>
            {
                proposal.Reject(
                    TypedText.Require(reason, "reason", "退回原因", 500),
                    by,
                    clock.Now
                );
                return Task.CompletedTask;
            },
            ct
        );

    /// <summary>It was adopted by mistake; refused once an edition rests on it, or a version that repeals it.</summary>
    public Task<RegulationProposal> UndoAsync(
        Guid id,
        uint seen,
        string reason,
        AwardUser by,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            seen,
            async (proposal, token) =>
            {
                proposal.Undo(TypedText.Require(reason, "reason", "撤销原因", 500), by, clock.Now);
                if (
                    await db.Editions.FirstOrDefaultAsync(
                        e => e.RegulationVersion == proposal.Code,
                        token
                    ) is
                    { } edition
                )
                {
                    throw RegulationRefusals.Bound(edition.Name);
                }

                if ((await VersionsAsync(token)).Find(v => v.Repeals == proposal.Code) is { } later)
                {
                    throw RegulationRefusals.Bound($"{later.Code}年版管理办法");
                }

                db.Remove(
                    await db.RegulationVersions.SingleAsync(r => r.Code == proposal.Code, token)
                );
            },
            ct
        );

    private Task<RegulationProposal> ChangeAsync(
        Guid id,
        uint seen,
        Func<RegulationProposal, CancellationToken, Task> change,
        CancellationToken cancellation
    ) =>
        db.InTransaction(
            async ct =>
            {
                await OpenEdition.LockAsync(db, ct);
                var proposal =
                    await db.RegulationProposals.SingleOrDefaultAsync(p => p.Id == id, ct)
                    ?? throw new RefusedException(Refusals.NotFound);
                if (proposal.Version != seen)
                {
                    throw new RefusedException(Refusals.ChangedMeanwhile(proposal.ToView()));
                }

                await change(proposal, ct);
                await db.SaveChangesAsync(ct);
                return proposal;
            },
            cancellation
        );

    private Task<List<RegulationVersion>> VersionsAsync(CancellationToken ct) =>
        db.RegulationVersions.AsNoTracking().Select(row => row.Version).ToListAsync(ct);

    private async Task<RegulationVersion> VersionAsync(
        ProposeRegulationRequest request,
        CancellationToken ct
    )
    {
        var number = request.Document.DocumentNumber!;
        var entered = await db.RegulationProposals.AsNoTracking().ToListAsync(ct);
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
            .. await db.RegulationVersions.Select(r => r.Code).ToListAsync(ct),
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
