using QualityAward.Casework.Search;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Editions;
using QualityAward.Review.Reviewers.Assignment;
using QualityAward.Review.Reviewers.People;

namespace QualityAward.Review.Search;

/// <summary>What is searched here: candidates under review and who reviews and supervises, each by its list's own reading.</summary>
internal static class ReviewSearch
{
    public static IReadOnlyList<SearchedList> Lists { get; } =
    [
        SearchedList.Of<PanelAnswer, MyAssignmentView>(
            "own-assignments",
            "我的评审",
            [Roles.Expert],
            async (answer, search, cancellationToken) =>
                search.Of(
                    (await answer.MineAsync(null, search.By, cancellationToken)).Items,
                    row => search.Words.AreIn(row.Name)
                ),
            // The desk of scoring: which stage is open for the candidate is known there.
            row => new($"{row.CandidateId}", row.Name, null, null, "/review/scoring")
        ),
        SearchedList.Of<PanelAnswer, ReviewCandidate>(
            "candidates",
            "评审对象",
            [Roles.Office, Roles.Supervisor],
            (answer, search, cancellationToken) =>
                answer.FindAsync(search.Words.Typed, search.Page, search.By, cancellationToken),
            row =>
                new(
                    $"{row.Id}",
                    row.Name,
                    row.Kind is CandidateKind.Organisation ? row.Place : row.Employer,
                    null,
                    $"/review/panels/{row.Id}"
                )
        ),
        SearchedList.Of<AppointmentAnswer, AppointmentView>(
            "appointments",
            "评审专家和监督人员",
            [Roles.Office, Roles.Supervisor, Roles.LeadingGroup],
            (answer, search, cancellationToken) =>
                answer.FindAsync(search.Words.Typed, search.Page, search.By, cancellationToken),
            row =>
                new(
                    $"{row.Id}",
                    row.Name,
                    row.Group is ReviewGroup.Expert ? "评审专家组" : "评审监督组",
                    row.Withdrawn ? "资格已取消" : null,
                    $"/review/people/{row.Id}"
                )
        ),
    ];
}
