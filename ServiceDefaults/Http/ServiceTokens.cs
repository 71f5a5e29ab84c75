using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Configuration;
using QualityAward.Common;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.ServiceDefaults.Http;

/// <summary>This service's own access token (client credentials), fetched once and kept until shortly before it ends.</summary>
public sealed class ServiceTokens(
    IHttpClientFactory clients,
    IConfiguration configuration,
    AwardService service,
    TimeProvider time
) : IDisposable
{
    internal const string ClientName = "service-token";

    private static readonly Uri Endpoint = new($"http://{ResourceNames.Identity}/connect/token");

    /// <summary>Calls under way must not see their token end.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private volatile Token? _token;

    /// <summary>A token that is valid for at least <see cref="Margin"/>.</summary>
    /// <exception cref="HttpRequestException">Identity does not answer or refuses this service.</exception>
    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        if (_token is { } known && known.UsableUntil > time.GetUtcNow())
        {
            return known.Value;
        }

        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (_token is { } fetched && fetched.UsableUntil > time.GetUtcNow())
            {
                return fetched.Value;
            }

            _token = await FetchAsync(cancellationToken);
            return _token.Value;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <summary>Forgets a token that was refused, for instance after the signing keys were replaced.</summary>
    public void Forget() => _token = null;

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<Token> FetchAsync(CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(ClientName);
        client.Timeout = TimeSpan.FromSeconds(5);
        using var form = new FormUrlEncodedContent([
            new("grant_type", "client_credentials"),
            new("client_id", service.Name),
            new("client_secret", configuration[AwardSettings.ServiceSecretKey] ?? ""),
        ]);
        using var answer = await client.PostAsync(Endpoint, form, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var reply =
            await answer.Content.ReadFromJsonAsync<TokenReply>(cancellationToken)
            ?? throw new HttpRequestException("The token endpoint answered nothing.");
        return new(
            reply.AccessToken,
            time.GetUtcNow() + TimeSpan.FromSeconds(reply.ExpiresIn) - Margin
        );
    }

    private sealed record Token(string Value, DateTimeOffset UsableUntil);

    private sealed record TokenReply(
        [property: JsonPropertyName("access_token")] string AccessToken,
        [property: JsonPropertyName("expires_in")] double ExpiresIn
    );
}
