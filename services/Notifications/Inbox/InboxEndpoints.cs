using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Notifications;
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
                (InboxStream stream, HttpContext http, CancellationToken ct) =>
                    stream.WriteAsync(http.User.ToAwardUser(), http.Response, ct)
            )
            .TokenSuffices("a number")
            .WithSummary("未读消息数的实时推送（text/event-stream）");
    }

    private static async Task<Ok<Page<InboxMessage>>> ListAsync(
        InboxQueries inbox,
        HttpContext http,
        Guid? after,
        int? limit,
        bool? unreadOnly,
        string? q,
        CancellationToken ct
    ) =>
        TypedResults.Ok(
            await inbox.ListAsync(
                http.User.ToAwardUser(),
                after,
                Math.Clamp(limit ?? 20, 1, 100),
                unreadOnly ?? false,
                q,
                ct
            )
        );

    private static async Task<Ok<UnreadCount>> CountAsync(
        InboxQueries inbox,
        HttpContext http,
        CancellationToken ct
    ) => TypedResults.Ok(new UnreadCount(await inbox.UnreadAsync(http.User.ToAwardUser(), ct)));

    private static async Task<NoContent> ReadAsync(
        Guid id,
        InboxQueries inbox,
        InboxSignal signal,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        await inbox.ReadAsync(by, id, ct);
        await signal.RaiseAsync([new InboxAddress(by.Unit, by.Role)]);
        return TypedResults.NoContent();
    }
}
