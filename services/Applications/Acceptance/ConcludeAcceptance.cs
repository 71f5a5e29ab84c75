using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Acceptance.Rules;
using QualityAward.Applications.Case;
using QualityAward.Common;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Acceptance;

/// <summary>第十三条：the list becomes final when the period is over and each objection is decided and answered.</summary>
internal sealed class ConcludeAcceptance(
    ApplicationsDb db,
    AcceptanceDesk desk,
    StandingCheck standing,
    NoticeDesk.NoticeDeskClient notices,
    AwardClock clock
)
{
    public Task<AcceptanceList> RunAsync(
        Guid id,
        uint version,
        AwardUser by,
        CancellationToken ct
    ) =>
        desk.ChangeAsync(
            id,
            version,
            by,
            async (list, token) =>
            {
                list.RequireConcludable();
                var status = await AskAsync(list.NoticeId!.Value, token);
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
                await db.StepAllAsync(announced.Keys, a => a.Accept(by, clock.Now), token);
                list.Conclude(announced.Count, clock.Now);
            },
            ct
        );

    private Task<int> UndecidedAsync(Guid editionId, CancellationToken ct) =>
        db.Applications.CountAsync(
            a =>
                a.EditionId == editionId
                && (a.State == ApplicationState.Reported || a.State == ApplicationState.Listed),
            ct
        );

    // Publicity takes the announcement from the event channel; until then the notice does not exist for it.
    private async Task<NoticeStatusReply> AskAsync(Guid notice, CancellationToken ct)
    {
        try
        {
            return await notices.StatusAsync(
                new NoticeStatusRequest { NoticeId = $"{notice}" },
                cancellationToken: ct
            );
        }
        catch (RefusedException e) when (e.Refusal.Kind == RefusalKind.NotFound)
        {
            throw new RefusedException(Refusals.CannotVerifyNow);
        }
    }
}
