using System.Collections.Concurrent;
using System.Security.Claims;
using QualityAward.Common;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.TestSupport;

/// <summary>Stands in for Identity where a service asks whether a role still holds: at first it does.</summary>
public sealed class TestStanding : IRoleStanding
{
    private readonly ConcurrentDictionary<string, bool> _withdrawn = new(StringComparer.Ordinal);

    /// <summary>Identity cannot be asked.</summary>
    public bool IsAway { get; set; }

    /// <summary>Ends this person's role; their token stays as it was.</summary>
    public void Withdraw(string subject) => _withdrawn[subject] = true;

    /// <inheritdoc/>
    public Task<bool> HoldsAsync(ClaimsPrincipal principal, CancellationToken cancellationToken) =>
        IsAway
            ? throw new RefusedException(Refusals.CannotVerifyNow)
            : Task.FromResult(
                !_withdrawn.ContainsKey(principal.FindFirstValue(AwardClaims.Subject) ?? "")
            );
}
