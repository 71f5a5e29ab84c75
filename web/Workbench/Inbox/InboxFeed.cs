using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text.Json;
using Polly;
using QualityAward.Components.Api;
using QualityAward.Contracts.Rest.Notifications;
using QualityAward.Rest.Json;
using QualityAward.Workbench.Session;

namespace QualityAward.Workbench.Inbox;

/// <summary>
/// The number of unread messages, live: by server-sent events while they come, by asking every 30 s while they do not.
/// </summary>
internal sealed class InboxFeed(
    IHttpClientFactory clients,
    SessionTokens tokens,
    SessionState session,
    DeskApi api,
    TimeProvider time
) : IAsyncDisposable
{
    /// <summary>Name of the client without time limits.</summary>
    public const string ClientName = "inbox-stream";

    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _ends = new();
    private Task? _listening;

    /// <summary>Unread messages; null until known.</summary>
    public int? Unread { get; private set; }

    /// <summary>Raised, on any thread, when something in the inbox changed.</summary>
    public event Func<Task>? Changed;

    /// <summary>Begins to listen; a second call does nothing.</summary>
    public void Start() => _listening ??= Task.Run(ListenAsync);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ends.CancelAsync();
        if (_listening is not null)
        {
            await _listening;
        }

        _ends.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (!session.IsOver)
            {
                await AskAsync();
                var began = time.GetTimestamp();
                await StreamAsync();
                // A stream that ends after a while is followed by the next at once; one that never began is not hammered.
                if (time.GetElapsedTime(began) < BetweenQuestions)
                {
                    await Task.Delay(BetweenQuestions, time, _ends.Token);
                }
            }
        }
        catch (OperationCanceledException) when (_ends.IsCancellationRequested)
        {
            // The circuit is gone.
        }
    }

    private async Task AskAsync()
    {
        var count = await api.GetAsync<UnreadCount>(
            "/api/notifications/inbox/unread-count",
            _ends.Token
        );
        if (count.Value is { } known)
        {
            await TellAsync(known.Unread);
        }
    }

    private async Task StreamAsync()
    {
        var token = await tokens.GetAsync(_ends.Token);
        if (!token.Succeeded)
        {
            return;
        }

        try
        {
            using var client = clients.CreateClient(ClientName);
            using var request = new HttpRequestMessage(
                HttpMethod.Get,
                "/api/notifications/inbox/stream"
            );
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
            using var response = await client.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                _ends.Token
            );
            if (response.IsSuccessStatusCode)
            {
                await ReadAsync(response);
            }
        }
        catch (Exception e)
            when (e is HttpRequestException or IOException or ExecutionRejectedException)
        {
            // The service is away; asking goes on.
        }
    }

    private async Task ReadAsync(HttpResponseMessage response)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(_ends.Token);
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(_ends.Token))
        {
            if (
                item.EventType == "unread"
                && JsonSerializer.Deserialize<UnreadCount>(item.Data, AwardJson.Options)
                    is { } count
            )
            {
                await TellAsync(count.Unread);
            }
        }
    }

    private async Task TellAsync(int unread)
    {
        Unread = unread;
        if (Changed is { } changed)
        {
            foreach (var listener in changed.GetInvocationList().Cast<Func<Task>>())
            {
                await listener();
            }
        }
    }
}
