using Microsoft.EntityFrameworkCore;

namespace QualityAward.Identity.Attempts;

/// <summary>
/// After the right password, five wrong codes lock an account for fifteen minutes; a stranger does not come so far
/// (<see cref="AttemptDelays"/>). An attempt is counted <em>before</em> it is
/// looked at, in one statement, so that a hundred attempts at once are still five.
/// </summary>
public sealed class AttemptLimit(IdentityDb db, TimeProvider time)
{
    /// <summary>Attempts before the lock.</summary>
    public const int Attempts = 5;

    /// <summary>How long it holds.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromMinutes(15);

    /// <summary>Counts an attempt.</summary>
    /// <returns>False when the account is locked: do not look at the code.</returns>
    public async Task<bool> TryBeginAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var until = now + Duration;
        var counted = await db
            .SignInStates.Where(s =>
                s.AccountId == accountId && (s.LockedUntil == null || s.LockedUntil <= now)
            )
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(
                            s => s.LockedUntil,
                            s => s.FailedAttempts + 1 >= Attempts ? until : (DateTimeOffset?)null
                        )
                        .SetProperty(
                            s => s.FailedAttempts,
                            s => s.FailedAttempts + 1 >= Attempts ? 0 : s.FailedAttempts + 1
                        ),
                cancellationToken
            );
        return counted > 0;
    }

    /// <summary>Forgets the attempts: an administrator lifts the lock.</summary>
    public Task ClearAsync(Guid accountId, CancellationToken cancellationToken) =>
        db
            .SignInStates.Where(s => s.AccountId == accountId)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(s => s.LockedUntil, (DateTimeOffset?)null)
                        .SetProperty(s => s.FailedAttempts, 0),
                cancellationToken
            );

    /// <summary>Notes a complete sign-in, which also forgets the attempts.</summary>
    public Task SucceededAsync(Guid accountId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return db
            .SignInStates.Where(s => s.AccountId == accountId)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(s => s.LastSignInAt, now)
                        .SetProperty(s => s.LockedUntil, (DateTimeOffset?)null)
                        .SetProperty(s => s.FailedAttempts, 0),
                cancellationToken
            );
    }
}
