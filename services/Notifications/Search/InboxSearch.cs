using QualityAward.Casework.Search;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Notifications;
using QualityAward.Notifications.Inbox;

namespace QualityAward.Notifications.Search;

/// <summary>What is searched here: the reader's own inbox.</summary>
internal static class InboxSearch
{
    public static IReadOnlyList<SearchedList> Lists { get; } =
    [
        SearchedList.Of<InboxQueries, InboxMessage>(
            "inbox",
            "收件箱",
            Roles.All,
            (inbox, search, cancellationToken) =>
                inbox.ListAsync(
                    search.By,
                    new(null, search.Words.Typed),
                    search.Page,
                    cancellationToken
                ),
            row =>
                new(
                    $"{row.Id}",
                    row.Title,
                    null,
                    row.ReadAt is null ? "未读" : null,
                    row.Link ?? "/inbox"
                )
        ),
    ];
}
