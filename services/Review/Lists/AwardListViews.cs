using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Editions;

namespace QualityAward.Review.Lists;

/// <summary>Lists as people see them; of candidates that the reader must stay out of, nothing (article 22).</summary>
internal static class AwardListViews
{
    public static AwardListView ToView(
        this AwardList list,
        ReviewEdition edition,
        IReadOnlyCollection<Guid> hidden
    )
    {
        var seen = list.Entries.Where(e => !hidden.Contains(e.CandidateId)).ToList();
        var partly = seen.Count < list.Entries.Count;

        // A gap between ranks, or the report's words, would tell of whom the reader does not see.
        return new(
            list.Id,
            edition.Id,
            edition.Name,
            list.State,
            partly ? "" : list.Report,
            partly ? null : list.ReportDocument,
            [.. seen.OrderBy(e => e.Kind).ThenBy(e => e.Rank).Select(e => Entry(e, seen))],
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

    private static AwardEntryView Entry(AwardEntry e, List<AwardEntry> seen) =>
        new(
            e.CandidateId,
            e.Name,
            NameOf(e.Kind),
            e.Composite,
            1 + seen.Count(other => other.Kind == e.Kind && other.Rank < e.Rank),
            e.State,
            e.Reason,
            e.Deeds
        );
}
