using System.Net.ServerSentEvents;
using QualityAward.Scenario.Playing;

namespace QualityAward.EndToEnd.Support;

/// <summary>Listens to an inbox live, as an open page does.</summary>
internal static class InboxStreamReader
{
    /// <summary>The data of each event, as it comes.</summary>
    public static async IAsyncEnumerable<string> ReadAsync(
        Player desk,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        using var answer = await desk.Api.GetAsync(
            "/api/notifications/inbox/stream",
            HttpCompletionOption.ResponseHeadersRead,
            cancellationToken
        );
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        await foreach (var item in SseParser.Create(body).EnumerateAsync(cancellationToken))
        {
            yield return item.Data;
        }
    }
}
