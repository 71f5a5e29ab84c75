using Microsoft.AspNetCore.Components.Authorization;
using QualityAward.Components.Api;

namespace QualityAward.Workbench.Session;

/// <summary>Access tokens of this circuit's session: an interactive page outlives its token, so each call asks here.</summary>
internal sealed class SessionTokens(
    IHttpClientFactory clients,
    AuthenticationStateProvider authentication,
    SessionState session,
    TimeProvider time
) : IDisposable
{
    /// <summary>Name of the client that reaches the gateway's internal endpoint in the workbench's own name.</summary>
    public const string ClientName = "session-token";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>A call under way must not see its token end.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private SessionTokenReply? _token;

    /// <summary>A token for the next call, or why there is none.</summary>
    public async Task<ApiReply<string>> GetAsync(CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (_token is { } known && known.ExpiresAt - Margin > time.GetUtcNow())
            {
                return new(known.AccessToken, null);
            }

            var fresh = await FetchAsync(cancellationToken);
            if (fresh.Problem is { Status: StatusCodes.Status401Unauthorized })
            {
                session.End();
            }

            _token = fresh.Value;
            return new(fresh.Value?.AccessToken, fresh.Problem);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Forgets a token that was refused.</summary>
    public void Forget() => _token = null;

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();

    private async Task<ApiReply<SessionTokenReply>> FetchAsync(CancellationToken cancellationToken)
    {
        var state = await authentication.GetAuthenticationStateAsync();
        if (SessionHandle.Of(state.User) is not { } handle)
        {
            return new(null, ProblemView.OfStatus(StatusCodes.Status401Unauthorized));
        }

        using var client = clients.CreateClient(ClientName);
        var request = new HttpRequestMessage(HttpMethod.Post, "/internal/session-token")
        {
            Content = JsonContent.Create(new SessionTokenRequest(handle)),
        };
        return await client.CallAsync<SessionTokenReply>(request, Patience, cancellationToken);
    }
}
