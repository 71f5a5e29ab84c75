using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Rest.Problems;
using QualityAward.Review.Award.Approval.Rules;
using QualityAward.Review.Award.Lists;

namespace QualityAward.Review.Award.Approval;

/// <summary>Asks those who may forbid: eligibility of Applications, calendar, notice and complaints of Publicity. Fails closed.</summary>
internal sealed class Peers(
    Candidates.CandidatesClient candidates,
    NoticeDesk.NoticeDeskClient notices,
    Complaints.ComplaintsClient complaints,
    WorkingDays.WorkingDaysClient workingDays
)
{
    /// <summary>第十八条：the period of a notice that is published today can be counted to its end.</summary>
    /// <exception cref="RefusedException"><c>calendar-year-unknown</c>: it reaches into a year without a 放假安排.</exception>
    public async Task RequirePeriodAsync(
        DateOnly published,
        int days,
        CancellationToken cancellationToken
    ) =>
        await workingDays.LastDayAsync(
            new() { Published = published.ToIso(), Days = days },
            cancellationToken: cancellationToken
        );

    /// <summary>第九条、第十条：those of the entries that may no longer stand.</summary>
    public async Task<IReadOnlyList<StoppedEntry>> IneligibleAsync(
        IReadOnlyCollection<AwardEntry> entries,
        CancellationToken cancellationToken
    )
    {
        if (entries.Count == 0)
        {
            return [];
        }

        var names = entries.ToDictionary(e => e.CandidateId.ToString(), e => e.Name);
        var reply = await candidates.CheckEligibilityAsync(
            new() { CandidateIds = { names.Keys } },
            cancellationToken: cancellationToken
        );
        return
        [
            .. reply
                .Ineligible.Where(i => names.ContainsKey(i.CandidateId))
                .Select(i => new StoppedEntry(
                    Guid.Parse(i.CandidateId),
                    names[i.CandidateId],
                    i.Code,
                    i.Detail,
                    i.Article
                )),
        ];
    }

    /// <summary>第十九条：the last day of the notice and against whom an objection was upheld, once it is clean.</summary>
    /// <exception cref="RefusedException"><c>notice-not-closed</c>, <c>objection-open</c>, or Publicity does not know it yet.</exception>
    public async Task<CleanNotice> CleanNoticeAsync(
        Guid noticeId,
        CancellationToken cancellationToken
    )
    {
        var status = await NoticeAsync(noticeId, cancellationToken);
        var lastDay = LegalDays.Parse(status.LastDay);
        CleanNoticeRule.Check(status.Closed, lastDay, status.OpenObjections);
        return new(
            lastDay,
            [.. status.Candidates.Where(c => c.Upheld > 0).Select(c => Guid.Parse(c.CandidateId))]
        );
    }

    /// <summary>Where the notice stands.</summary>
    /// <exception cref="RefusedException"><c>cannot-verify-now</c>, also where Publicity does not know it yet.</exception>
    public async Task<NoticeStatusReply> NoticeAsync(
        Guid noticeId,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return await notices.StatusAsync(
                new() { NoticeId = noticeId.ToString() },
                cancellationToken: cancellationToken
            );
        }
        catch (RefusedException e) when (e.Refusal.Code == "notice-not-found")
        {
            // The announcement is still on its way.
            throw new RefusedException(Refusals.CannotVerifyNow);
        }
    }

    /// <summary>第十九条、第二十一条：those of the entries that an open complaint holds back.</summary>
    public async Task<IReadOnlyCollection<string>> SuspendedAsync(
        IReadOnlyCollection<AwardEntry> entries,
        CancellationToken cancellationToken
    )
    {
        if (entries.Count == 0)
        {
            return [];
        }

        var reply = await complaints.SuspendedAsync(
            new() { CandidateIds = { entries.Select(e => e.CandidateId.ToString()) } },
            cancellationToken: cancellationToken
        );
        return [.. reply.CandidateIds];
    }
}

/// <summary>A notice that is over, with nothing left to decide.</summary>
/// <param name="LastDay">Its last day.</param>
/// <param name="Upheld">Against whom an objection was upheld.</param>
internal sealed record CleanNotice(DateOnly LastDay, IReadOnlyCollection<Guid> Upheld);
