using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Award.Approval.Rules;
using QualityAward.Review.Award.Lists;
using QualityAward.Review.Editions;

namespace QualityAward.Review.Award.Approval;

/// <summary>
/// 第九条、第十条、第十八条、第十九条：whether those on a list may stand now. Asked by each step in the transaction that acts,
/// under the lock of the list; the answers are kept with the list.
/// </summary>
internal sealed class ConditionsToday(ReviewDb db, Peers peers, AwardClock clock)
{
    /// <summary>Those of the entries that may no longer stand. Until the transaction ends, no further one is stopped here.</summary>
    public async Task<IReadOnlyList<StoppedEntry>> FallenAsync(
        AwardList list,
        IReadOnlyCollection<AwardEntry> entries,
        CancellationToken cancellationToken
    )
    {
        List<Guid> ids = [.. entries.Select(e => e.CandidateId)];
        await db.HoldCandidatesAsync(ids, cancellationToken);
        var stopped = await db
            .Candidates.AsNoTracking()
            .Where(c => ids.Contains(c.Id) && c.State == CandidateState.Stopped)
            .Select(c => new { c.Id, c.StopReason })
            .ToDictionaryAsync(c => c.Id, c => c.StopReason ?? "stopped", cancellationToken);
        List<StoppedEntry> fallen =
        [
            .. entries
                .Where(e => stopped.ContainsKey(e.CandidateId))
                .Select(e => new StoppedEntry(
                    e.CandidateId,
                    e.Name,
                    stopped[e.CandidateId],
                    "该申报主体已经终止参评，不得列入获奖名单。",
                    19
                )),
            .. await peers.IneligibleAsync(
                [.. entries.Where(e => !stopped.ContainsKey(e.CandidateId))],
                cancellationToken
            ),
        ];
        list.Note(
            new(
                "eligibility",
                fallen.Count == 0
                    ? "all"
                    : string.Join(",", fallen.Select(s => $"{s.CandidateId}={s.Code}")),
                clock.Now
            )
        );
        return fallen;
    }

    /// <summary>第十九条、第二十一条：none of the entries is held back by an open complaint.</summary>
    /// <exception cref="RefusedException"><c>complaint-suspends</c>.</exception>
    public async Task RequireNotSuspendedAsync(
        AwardList list,
        IReadOnlyCollection<AwardEntry> entries,
        CancellationToken cancellationToken
    )
    {
        CleanNoticeRule.CheckSuspended(
            await peers.SuspendedAsync(entries, cancellationToken),
            list.State is AwardListState.Announced ? "报请审定" : "审定"
        );
        list.Note(new("suspended", "none", clock.Now));
    }
}
