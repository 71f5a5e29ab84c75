using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using QualityAward.Common;

namespace QualityAward.ServiceDefaults;

/// <summary>
/// Identity's public keys, read inside the cluster. They are kept for as long as they serve: while Identity is away, tokens
/// signed with known keys stay valid.
/// </summary>
internal sealed class SigningKeys(IHttpClientFactory clients, TimeProvider time)
    : IConfigurationManager<OpenIdConnectConfiguration>,
        IDisposable
{
    public const string ClientName = "signing-keys";

    private static readonly Uri Address = new($"http://{ResourceNames.Identity}/.well-known/jwks");

    /// <summary>Tokens with invented key ids must not turn into a request each.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Keys that were withdrawn are forgotten after this.</summary>
    private static readonly TimeSpan MaximumAge = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim oneAtATime = new(1);
    private volatile Keys? known;
    private DateTimeOffset lastTry = DateTimeOffset.MinValue;

    /// <summary>Changes whenever keys are read; null before the first time.</summary>
    public object? Generation => known;

    /// <summary>The keys known now.</summary>
    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel)
    {
        if (known is null)
        {
            await RefreshAsync(_ => known is null, cancel);
        }

        return known?.Configuration ?? throw new RefusedException(Refusals.CannotVerifyNow);
    }

    /// <summary>Lifts the pause: the next token with an unknown key makes the keys be read again.</summary>
    public void RequestRefresh() => lastTry = DateTimeOffset.MinValue;

    /// <summary>Reads the keys again if this token names one that is not known, or they are old.</summary>
    /// <exception cref="RefusedException">No keys could be read yet.</exception>
    public async Task EnsureKnownAsync(string token, CancellationToken cancellationToken)
    {
        if (TokenRules.KeyIdOf(token) is { } kid && IsDue(kid))
        {
            await RefreshAsync(_ => IsDue(kid), cancellationToken);
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    private bool IsDue(string kid) =>
        known is not { } keys
        || keys.ReadAt + MaximumAge < time.GetUtcNow()
        || !keys.Ids.Contains(kid);

    private async Task RefreshAsync(Predicate<Keys?> stillNeeded, CancellationToken cancel)
    {
        await oneAtATime.WaitAsync(cancel);
        try
        {
            var now = time.GetUtcNow();
            if (!stillNeeded(known) || (known is not null && lastTry + Pause > now))
            {
                return;
            }

            // The first reading does not count: a key may well be new right after it.
            lastTry = known is null ? DateTimeOffset.MinValue : now;
            known = await ReadAsync(now, cancel);
        }
        catch (Exception e)
            when (e is HttpRequestException or TaskCanceledException
                && !cancel.IsCancellationRequested
            )
        {
            if (known is null)
            {
                throw new RefusedException(Refusals.CannotVerifyNow);
            }
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    private async Task<Keys> ReadAsync(DateTimeOffset now, CancellationToken cancel)
    {
        using var client = clients.CreateClient(ClientName);
        client.Timeout = TimeSpan.FromSeconds(5);
        var set = new JsonWebKeySet(await client.GetStringAsync(Address, cancel));
        var configuration = new OpenIdConnectConfiguration { JsonWebKeySet = set };
        foreach (var key in set.GetSigningKeys())
        {
            configuration.SigningKeys.Add(key);
        }

        return new(configuration, [.. configuration.SigningKeys.Select(k => k.KeyId)], now);
    }

    private sealed record Keys(
        OpenIdConnectConfiguration Configuration,
        HashSet<string> Ids,
        DateTimeOffset ReadAt
    );
}
