using System.Net.Http.Headers;
using QualityAward.Components.Api;
using QualityAward.Rest.Json;

namespace QualityAward.Workbench.Session;

/// <summary>The award's REST interface as the signed-in person, through the gateway.</summary>
internal sealed class DeskApi(
    IHttpClientFactory clients,
    SessionTokens tokens,
    SessionState session
)
{
    /// <summary>Name of the client; the gateway stands behind it.</summary>
    public const string ClientName = "desk";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private int _underWay;

    /// <summary>Raised in the circuit when the first request is sent and when the last is answered.</summary>
    public event Action? BusyChanged;

    /// <summary>Whether something is being read or written.</summary>
    public bool IsBusy => _underWay > 0;

    /// <summary>Reads a resource.</summary>
    public Task<ApiReply<T>> GetAsync<T>(string path, CancellationToken cancellationToken)
        where T : class => SendAsync<T>(() => new(HttpMethod.Get, path), cancellationToken);

    /// <summary>Creates a resource, at most once for a key.</summary>
    /// <param name="path">Collection.</param>
    /// <param name="body">What to create.</param>
    /// <param name="idempotencyKey">Stays the same while the same content is sent again.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ApiReply<T>> CreateAsync<T>(
        string path,
        object body,
        Guid idempotencyKey,
        CancellationToken cancellationToken
    )
        where T : class =>
        SendAsync<T>(
            () =>
            {
                var request = Sending(HttpMethod.Post, path, body, eTag: null);
                request.Headers.Add("Idempotency-Key", idempotencyKey.ToString());
                return request;
            },
            cancellationToken
        );

    /// <summary>Moves a resource on.</summary>
    /// <param name="path">The transition.</param>
    /// <param name="body">What goes with it; null for nothing.</param>
    /// <param name="eTag">The version that was looked at, where the transition asks for it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ApiReply<T>> PostAsync<T>(
        string path,
        object? body,
        string? eTag,
        CancellationToken cancellationToken
    )
        where T : class =>
        SendAsync<T>(() => Sending(HttpMethod.Post, path, body, eTag), cancellationToken);

    /// <summary>Replaces a resource.</summary>
    /// <param name="path">The resource.</param>
    /// <param name="body">What it becomes.</param>
    /// <param name="eTag">The version that was looked at.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<ApiReply<T>> PutAsync<T>(
        string path,
        object body,
        string? eTag,
        CancellationToken cancellationToken
    )
        where T : class =>
        SendAsync<T>(() => Sending(HttpMethod.Put, path, body, eTag), cancellationToken);

    private async Task<ApiReply<T>> SendAsync<T>(
        Func<HttpRequestMessage> request,
        CancellationToken cancellationToken
    )
        where T : class
    {
        Count(+1);
        try
        {
            var reply = await SendOnceAsync<T>(request(), cancellationToken);
            if (reply.Problem is { Status: StatusCodes.Status401Unauthorized } && !session.IsOver)
            {
                // Signing keys may have been replaced, or a role withdrawn: one fresh token tells.
                tokens.Forget();
                reply = await SendOnceAsync<T>(request(), cancellationToken);
            }

            return reply;
        }
        finally
        {
            Count(-1);
        }
    }

    private void Count(int change)
    {
        var now = Interlocked.Add(ref _underWay, change);
        if (now == 0 || (now == 1 && change > 0))
        {
            BusyChanged?.Invoke();
        }
    }

    private async Task<ApiReply<T>> SendOnceAsync<T>(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
        where T : class
    {
        var token = await tokens.GetAsync(cancellationToken);
        if (!token.Succeeded)
        {
            return new(null, token.Problem);
        }

        request.Headers.Authorization = new("Bearer", token.Value);
        using var client = clients.CreateClient(ClientName);
        return await client.CallAsync<T>(request, Patience, cancellationToken);
    }

    private static HttpRequestMessage Sending(
        HttpMethod method,
        string path,
        object? body,
        string? eTag
    )
    {
        var request = new HttpRequestMessage(method, path)
        {
            Content = body is null
                ? null
                : JsonContent.Create(body, body.GetType(), options: AwardJson.Options),
        };
        if (eTag is not null)
        {
            request.Headers.IfMatch.Add(EntityTagHeaderValue.Parse(eTag));
        }

        return request;
    }
}
