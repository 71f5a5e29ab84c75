using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Notifications;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Notifications.Inbox;

/// <summary>收件箱 over REST: <c>/api/notifications/inbox</c>.</summary>
public static class InboxEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapInbox(this IEndpointRouteBuilder api)
    {
        var inbox = api.MapGroup("/inbox").WithTags("收件箱").RequireAwardRole([.. Roles.All]);
        inbox.MapGet("/", ListAsync).WithSummary("消息列表（由新到旧）");
        inbox
            .MapGet("/unread-count", CountAsync)
            .TokenSuffices("a number")
            .WithSummary("未读消息数");
        inbox.MapPost("/{id:guid}/read", ReadAsync).WithSummary("标记为已读");
        inbox
            .MapGet(
                "/stream",
                (
                    InboxStream stream,
                    AwardUser by,
                    HttpResponse response,
                    CancellationToken cancellationToken
                ) => stream.WriteAsync(by, response, cancellationToken)
            )
            .TokenSuffices("a number")
            .WithSummary("未读消息数的实时推送（text/event-stream）");
    }

    private static async Task<Ok<Page<InboxMessage>>> ListAsync(
        InboxQueries inbox,
        [AsParameters] InboxFilter filter,
        [AsParameters] PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await inbox.ListAsync(by, filter, page, cancellationToken));

    private static async Task<Ok<UnreadCount>> CountAsync(
        InboxQueries inbox,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(new UnreadCount(await inbox.UnreadAsync(by, cancellationToken)));

    private static async Task<NoContent> ReadAsync(
        Guid id,
        InboxQueries inbox,
        InboxSignal signal,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        await inbox.ReadAsync(by, id, cancellationToken);
        await signal.RaiseAsync([new InboxAddress(by.Unit, by.Role)]);
        return TypedResults.NoContent();
    }
}
