using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using QualityAward.Common;
using QualityAward.Rest.Problems;

namespace QualityAward.ServiceDefaults.Authentication;

/// <summary>
/// Identity's public keys, read inside the cluster. They are kept for as long as they serve: while Identity is away, tokens
/// signed with known keys stay valid. The framework's <c>ConfigurationManager</c> would not do: it reads again in the background,
/// too late for the token that names a new key, and while Identity hangs its callers wait in turn (SigningKeyTests).
/// </summary>
internal sealed class SigningKeys(IHttpClientFactory clients, TimeProvider time)
    : IConfigurationManager<OpenIdConnectConfiguration>
{
    public const string ClientName = "signing-keys";

    private static readonly Uri Address = new($"http://{ResourceNames.Identity}/.well-known/jwks");

    /// <summary>Tokens with invented key ids must not turn into a request each.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    /// <summary>Keys that were withdrawn are forgotten after this.</summary>
    private static readonly TimeSpan MaximumAge = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private Task? _reading;
    private volatile Keys? _known;
    private DateTimeOffset _lastTry = DateTimeOffset.MinValue;

    /// <summary>Changes whenever keys are read; null before the first time.</summary>
    public object? Generation => _known;

    /// <summary>The keys known now.</summary>
    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(
        CancellationToken cancellationToken
    )
    {
        if (_known is null)
        {
            await RefreshAsync(_ => _known is null, cancellationToken);
        }

        return _known?.Configuration ?? throw new RefusedException(Refusals.CannotVerifyNow);
    }

    /// <summary>Lifts the pause: the next token with an unknown key makes the keys be read again.</summary>
    public void RequestRefresh() => _lastTry = DateTimeOffset.MinValue;

    /// <summary>Reads the keys again if this token names one that is not known, or they are old.</summary>
    /// <exception cref="RefusedException">No keys could be read yet.</exception>
    public async Task EnsureKnownAsync(string token, CancellationToken cancellationToken)
    {
        if (TokenRules.KeyIdOf(token) is { } kid && IsDue(kid))
        {
            await RefreshAsync(_ => IsDue(kid), cancellationToken);
        }
    }

    private bool IsDue(string kid) =>
        _known is not { } keys
        || keys.ReadAt + MaximumAge < time.GetUtcNow()
        || !keys.Ids.Contains(kid);

    /// <summary>
    /// Reads the keys once for all who wait at the same time: while Identity hangs, the hundredth caller waits as long as the
    /// first, and no longer. Whoever gives up takes nothing from the others.
    /// </summary>
    private async Task RefreshAsync(
        Predicate<Keys?> stillNeeded,
        CancellationToken cancellationToken
    )
    {
        if (Begun(stillNeeded) is { } reading)
        {
            await reading.WaitAsync(cancellationToken);
        }

        if (_known is null)
        {
            throw new RefusedException(Refusals.CannotVerifyNow);
        }
    }

    private Task? Begun(Predicate<Keys?> stillNeeded)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (
                _reading is { IsCompleted: false }
                || !stillNeeded(_known)
                || (_known is not null && _lastTry + Pause > now)
            )
            {
                return stillNeeded(_known) ? _reading : null;
            }

            // The first reading does not count: a key may well be new right after it.
            _lastTry = _known is null ? DateTimeOffset.MinValue : now;
            return _reading = TryReadAsync(now);
        }
    }

    private async Task TryReadAsync(DateTimeOffset now)
    {
        try
        {
            _known = await ReadAsync(now, CancellationToken.None);
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            // What is known goes on serving; with nothing known, whoever waits is told.
        }
    }

    private async Task<Keys> ReadAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(ClientName);
        client.Timeout = TimeSpan.FromSeconds(5);
        var set = new JsonWebKeySet(await client.GetStringAsync(Address, cancellationToken));
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
