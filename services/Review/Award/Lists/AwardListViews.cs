using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Editions;

namespace QualityAward.Review.Award.Lists;

/// <summary>Lists as people see them; of candidates that the reader must stay out of, nothing (article 22).</summary>
internal static class AwardListViews
{
    public static AwardListView ToView(
        this AwardList list,
        ReviewEdition edition,
        IReadOnlyCollection<Guid> hidden
    )
    {
        var unseen = hidden.ToHashSet();
        var seen = list.Entries.Where(e => !unseen.Contains(e.CandidateId)).ToList();
        var better = seen.GroupBy(e => e.Kind)
            .ToDictionary(kind => kind.Key, kind => kind.Select(e => e.Rank).Order().ToList());
        var partly = seen.Count < list.Entries.Count;

        // A gap between ranks, or the report's words, would tell of whom the reader does not see.
        return new(
            list.Id,
            edition.Id,
            edition.Name,
            list.State,
            partly ? "" : list.Report,
            partly ? null : list.ReportDocument,
            [
                .. seen.OrderBy(e => e.Kind)
                    .ThenBy(e => e.Rank)
                    .Select(e => Entry(e, better[e.Kind])),
            ],
            edition.OrganisationQuota,
            edition.IndividualQuota,
            list.NoticeId,
            list.NoticeNumber,
            list.AnnouncedOn,
            list.Submission,
            list.Decision,
            list.DecidedOn,
            list.RewardYuan
        );
    }

    public static CompositeRow ToRow(this Result result, int rank) =>
        new(
            result.Candidate.Id,
            result.Candidate.Name,
            NameOf(result.Candidate.Kind),
            result.Totals.ToDictionary(
                t => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName($"{t.Key}"),
                t => t.Value
            ),
            result.Points,
            rank,
            result.AboveFloor
        );

    public static string NameOf(CandidateKind kind) =>
        kind is CandidateKind.Organisation ? "organisation" : "individual";

    private static AwardEntryView Entry(AwardEntry e, List<int> ranks) =>
        new(
            e.CandidateId,
            e.Name,
            NameOf(e.Kind),
            e.Composite,
            1 + Below(ranks, e.Rank),
            e.State,
            e.Reason,
            e.Deeds
        );

    /// <summary>How many of the ordered ranks are better: looked for by halves, not one by one for each entry.</summary>
    private static int Below(List<int> ordered, int rank)
    {
        var (from, to) = (0, ordered.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = ordered[middle] < rank ? (middle + 1, to) : (from, middle);
        }

        return from;
    }
}
