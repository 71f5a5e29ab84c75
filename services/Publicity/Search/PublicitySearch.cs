using QualityAward.Casework.Search;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Notices;
using QualityAward.Publicity.Objections;

namespace QualityAward.Publicity.Search;

/// <summary>What is searched here: public documents and objections to them. What complaints say is sealed and found by nobody.</summary>
internal static class PublicitySearch
{
    public static IReadOnlyList<SearchedList> Lists { get; } =
    [
        SearchedList.Of<NoticeList, NoticeSummary>(
            "notices",
            "公开文件",
            Roles.All,
            (notices, search, cancellationToken) =>
                notices.PageAsync(
                    new(null, search.Page.Size, search.Words.Typed, null),
                    cancellationToken
                ),
            row =>
                new($"{row.Id}", row.Title, row.DocumentNumber, row.KindName, $"/notices/{row.Id}")
        ),
        SearchedList.Of<ObjectionAnswer, ObjectionSummary>(
            "objections",
            "公示异议",
            [Roles.Office, Roles.Supervisor],
            (answer, search, cancellationToken) =>
                answer.PageAsync(
                    new(null, null, search.Words.Typed),
                    search.Page,
                    search.By,
                    cancellationToken
                ),
            row =>
                new(
                    $"{row.Id}",
                    row.CandidateName ?? row.NoticeTitle,
                    row.NoticeTitle,
                    row.StateName,
                    $"/objections/{row.Id}"
                )
        ),
    ];
}
