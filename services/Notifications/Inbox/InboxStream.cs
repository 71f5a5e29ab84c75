using System.Text.Json;
using QualityAward.Contracts.Rest.Notifications;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Notifications.Inbox;

/// <summary>
/// The inbox live, as server-sent events: <c>event: unread</c> with <see cref="UnreadCount"/> at the start and after each
/// change. A comment every 15 s keeps proxies from closing; the stream ends after 5 minutes, so that a withdrawn role
/// ends with the token that carried it.
/// </summary>
public sealed class InboxStream(InboxQueries inbox, InboxSignal signal, TimeProvider time)
{
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ReRead = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(5);

    /// <summary>Writes events until the client leaves or the time is over.</summary>
    public async Task WriteAsync(
        AwardUser by,
        HttpResponse response,
        CancellationToken cancellationToken
    )
    {
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        using var subscription = signal.Listen(new InboxAddress(by.Unit, by.Role));
        var began = time.GetTimestamp();
        var readAt = began;
        int? told = null;
        var changed = true;
        while (time.GetElapsedTime(began) < AtMost && !cancellationToken.IsCancellationRequested)
        {
            if (changed || time.GetElapsedTime(readAt) >= ReRead)
            {
                readAt = time.GetTimestamp();
                var unread = await inbox.UnreadAsync(by, cancellationToken);
                if (changed || unread != told)
                {
                    told = unread;
                    var data = JsonSerializer.Serialize(
                        new UnreadCount(unread),
                        JsonSerializerOptions.Web
                    );
                    await response.WriteAsync(
                        $"event: unread\ndata: {data}\n\n",
                        cancellationToken
                    );
                }
            }
            else
            {
                await response.WriteAsync(": keep-alive\n\n", cancellationToken);
            }

            await response.Body.FlushAsync(cancellationToken);
            changed = await subscription.WaitAsync(KeepAlive, cancellationToken);
        }
    }
}
