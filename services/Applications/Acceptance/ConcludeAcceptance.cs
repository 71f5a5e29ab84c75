using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Acceptance.Rules;
using QualityAward.Applications.Case;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Problems;

namespace QualityAward.Applications.Acceptance;

/// <summary>第十三条：the list becomes final when the period is over and each objection is decided and answered.</summary>
internal sealed class ConcludeAcceptance(
    ApplicationsDb db,
    AcceptanceDesk desk,
    StandingCheck standing,
    NoticeStanding notices,
    AwardClock clock
)
{
    public Task<AcceptanceList> RunAsync(CaseAct on, CancellationToken cancellationToken) =>
        desk.ChangeAsync(
            AcceptanceActs.Conclude,
            on,
            async (list, token) =>
            {
                var status =
                    await notices.FindAsync(list.NoticeId!.Value, token)
                    ?? throw new RefusedException(Refusals.CannotVerifyNow);
                NoticeClosedRule.Check(
                    status.Closed,
                    LegalDays.Parse(status.LastDay),
                    status.OpenObjections
                );
                var announced = await desk.ListedAsync(list, ApplicationState.Announced, token);
                var upheld = status
                    .Candidates.Where(c => c.Upheld > 0)
                    .Select(c => Guid.Parse(c.CandidateId))
                    .ToHashSet();
                UpheldObjectionRule.Check([
                    .. announced.Values.Where(a => upheld.Contains(a.Id)).Select(a => a.Name ?? ""),
                ]);
                NobodyUndecidedRule.Check(await UndecidedAsync(list.EditionId, token));
                await standing.CheckAsync(list, [.. announced.Values], "受理前查询", token);
                await db.StepAllAsync(announced.Keys, a => a.Accept(on.By, clock.Now), token);
                list.Conclude(announced.Count, clock.Now);
            },
            cancellationToken
        );

    private Task<int> UndecidedAsync(Guid editionId, CancellationToken cancellationToken) =>
        db.Applications.CountAsync(
            a =>
                a.EditionId == editionId
                && (a.State == ApplicationState.Reported || a.State == ApplicationState.Listed),
            cancellationToken
        );
}
