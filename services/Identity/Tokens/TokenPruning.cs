using OpenIddict.Abstractions;
using QualityAward.Identity.Accounts;

namespace QualityAward.Identity.Tokens;

/// <summary>Removes entries of tokens that ran out; they prove nothing that the accounts' histories do not.</summary>
public sealed class TokenPruning(
    IOpenIddictTokenManager tokens,
    IOpenIddictAuthorizationManager authorizations,
    TimeProvider time
)
{
    /// <summary>Kept beyond any session's life, so that a stolen old refresh token is still recognised.</summary>
    private static readonly TimeSpan Age = Session.Lifetime + TimeSpan.FromDays(1);

    /// <summary>Safe to run at any time.</summary>
    public async Task PruneAsync(CancellationToken cancellationToken)
    {
        var threshold = time.GetUtcNow() - Age;
        await tokens.PruneAsync(threshold, cancellationToken);
        await authorizations.PruneAsync(threshold, cancellationToken);
    }
}
