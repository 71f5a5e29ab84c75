using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Award.Lists;

namespace QualityAward.Review.Award.Deliberation;

/// <summary>Meetings as people see them; votes on candidates that the reader must stay out of are not there.</summary>
internal static class DeliberationViews
{
    public static DeliberationView ToView(
        this Meeting meeting,
        AwardList list,
        string reader,
        IReadOnlyCollection<Guid> hidden
    )
    {
        var partly = meeting.Candidates.Any(hidden.Contains);
        return new(
            meeting.Id,
            meeting.AwardListId,
            meeting.EditionId,
            meeting.HeldOn,
            meeting.Present,
            meeting.Closed,
            partly ? null : meeting.Minutes,
            partly ? null : meeting.SendBackReason,
            [
                .. list
                    .Entries.Where(e => !hidden.Contains(e.CandidateId))
                    .OrderBy(e => e.Kind)
                    .ThenBy(e => e.Rank)
                    .Select(e => Count(meeting, e, reader)),
            ],
            [.. meeting.Votes.Select(v => v.Member).Distinct()]
        );
    }

    private static VoteCount Count(Meeting meeting, AwardEntry entry, string reader)
    {
        var mine = meeting
            .Votes.FirstOrDefault(v => v.Member == reader && v.CandidateId == entry.CandidateId)
            ?.Choice;

        // How others vote is not shown before the meeting is over: nobody votes with an eye on the count.
        var decided = meeting is { Closed: true, SendBackReason: null };
        return new(
            entry.CandidateId,
            entry.Name,
            meeting.Closed ? meeting.Count(entry.CandidateId, VoteChoice.For) : 0,
            meeting.Closed ? meeting.Count(entry.CandidateId, VoteChoice.Against) : 0,
            meeting.Closed ? meeting.Count(entry.CandidateId, VoteChoice.Abstain) : 0,
            !decided ? null
                : entry.State is EntryState.Struck && entry.StruckBy is StruckBy.Deliberation
                    ? DeliberationOutcome.Struck
                : DeliberationOutcome.Approved,
            decided && entry.StruckBy is StruckBy.Deliberation ? entry.Reason : null,
            mine
        );
    }
}
