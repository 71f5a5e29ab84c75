using Grpc.Core;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using QualityAward.Common;
using QualityAward.Events;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Identity.Tokens;

/// <summary>
/// How Identity's own relay says who it is: with a token that it signs itself, so that the one that issues everybody's tokens
/// needs neither a secret of its own nor a way to itself over the network.
/// </summary>
public sealed class OwnEventCredentials(
    KeyRing ring,
    Readiness readiness,
    AwardAddress address,
    TimeProvider time
) : IEventCredentials
{
    private static readonly JsonWebTokenHandler Handler = new();

    /// <inheritdoc/>
    public async ValueTask<Metadata> HeadersAsync(CancellationToken cancellationToken)
    {
        await readiness.WhenReadyAsync(cancellationToken);
        return new() { { "authorization", $"Bearer {Token()}" } };
    }

    /// <inheritdoc/>
    public void Refused() { }

    private string Token()
    {
        var now = time.GetUtcNow().UtcDateTime;
        return Handler.CreateToken(
            new SecurityTokenDescriptor
            {
                TokenType = "at+jwt",
                Issuer = address.Issuer.ToString(),
                Audience = AwardClaims.Audience,
                IssuedAt = now,
                NotBefore = now,
                Expires = now + TokenRegistration.AccessTokenLifetime,
                SigningCredentials = ring.Signing[0],
                Claims = new Dictionary<string, object>
                {
                    [AwardClaims.Subject] = ResourceNames.Identity,
                    [AwardClaims.ClientId] = ResourceNames.Identity,
                },
            }
        );
    }
}
