using System.Collections.Concurrent;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace QualityAward.ServiceDefaults.Authentication;

/// <summary>
/// Remembers tokens that were found valid: the requests of a session carry the same one for minutes, and checking a signature
/// costs more than most of what is asked with it. A token is forgotten when it ends, when the keys are read anew, and after a
/// minute, so whatever ends a token by the full check ends it here as well.
/// </summary>
internal sealed class KnownTokens : JsonWebTokenHandler
{
    private const int Most = 4096;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Known> _tokens = new(StringComparer.Ordinal);
    private readonly SigningKeys _keys;
    private readonly TimeProvider _time;

    public KnownTokens(SigningKeys keys, TimeProvider time)
    {
        _keys = keys;
        _time = time;
        MapInboundClaims = false;
    }

    /// <summary>Whether the token was found valid a moment ago, with the keys of today.</summary>
    public bool Knows(string token) => Find(token) is not null;

    public override async Task<TokenValidationResult> ValidateTokenAsync(
        string token,
        TokenValidationParameters validationParameters
    )
    {
        if (Find(token) is { } known)
        {
            return known.Result;
        }

        var generation = _keys.Generation;
        var result = await base.ValidateTokenAsync(token, validationParameters);
        if (result.IsValid && generation is not null)
        {
            Remember(token, result, generation);
        }

        return result;
    }

    private Known? Find(string token) =>
        _tokens.TryGetValue(token, out var known)
        && known.Until > _time.GetUtcNow()
        && known.Generation == _keys.Generation
            ? known
            : null;

    private void Remember(string token, TokenValidationResult result, object generation)
    {
        if (_tokens.Count >= Most)
        {
            _tokens.Clear();
        }

        // Made now: later many requests read it at the same time.
        _ = result.ClaimsIdentity;
        var end = new DateTimeOffset(result.SecurityToken.ValidTo, TimeSpan.Zero);
        var forgotten = _time.GetUtcNow() + Life;
        _tokens[token] = new(result, generation, end < forgotten ? end : forgotten);
    }

    private sealed record Known(
        TokenValidationResult Result,
        object Generation,
        DateTimeOffset Until
    );
}
