using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Identity.Tokens;

/// <summary>The token keys of this moment, in memory; <see cref="KeyKeeper"/> brings them from the database.</summary>
public sealed class KeyRing(SecretBox wrapping, IOptionsMonitorCache<OpenIddictServerOptions> cache)
{
    private sealed record State(
        string Fingerprint,
        IReadOnlyList<SigningCredentials> Signing,
        IReadOnlyList<EncryptingCredentials> Encryption
    );

    private State _state = new("", [], []);

    /// <summary>Signing keys, the one in use first.</summary>
    public IReadOnlyList<SigningCredentials> Signing => _state.Signing;

    /// <summary>Encryption keys, the one in use first.</summary>
    public IReadOnlyList<EncryptingCredentials> Encryption => _state.Encryption;

    /// <summary>Whether the database has been read.</summary>
    public bool IsLoaded => _state.Signing.Count > 0;

    /// <summary>Takes over the stored keys; without a change nothing is rebuilt.</summary>
    public void Load(IEnumerable<KeyRecord> records, DateTimeOffset now)
    {
        var ordered = InOrderOfUse(records, now);
        var fingerprint = string.Join(' ', ordered.Select(k => k.Id));
        if (fingerprint == _state.Fingerprint)
        {
            return;
        }
        _state = new(
            fingerprint,
            [
                .. ordered
                    .Where(k => k.Use is KeyUse.Signing)
                    .Select(k => KeyMaterial.Signing(k, wrapping)),
            ],
            [
                .. ordered
                    .Where(k => k.Use is KeyUse.Encryption)
                    .Select(k => KeyMaterial.Encryption(k, wrapping)),
            ]
        );
        // OpenIddict asks the options monitor at every request: the next one sees the new keys.
        cache.TryRemove(Options.DefaultName);
    }

    /// <summary>The one in use, then predecessors and successors; those past their time are left out.</summary>
    public static IReadOnlyList<KeyRecord> InOrderOfUse(
        IEnumerable<KeyRecord> records,
        DateTimeOffset now
    ) =>
        [
            .. records
                .Where(k => k.KeptUntil > now)
                .OrderBy(k => k.ActiveFrom <= now && now < k.ActiveUntil ? 0 : 1)
                .ThenByDescending(k => k.ActiveFrom)
                .ThenBy(k => k.Id, StringComparer.Ordinal),
        ];
}
