namespace QualityAward.Identity.Accounts;

/// <summary>What signing in changes about an account.</summary>
public sealed class SignInState
{
    private SignInState() { }

    /// <summary>The state of somebody who never signed in.</summary>
    public SignInState(Guid accountId, Guid? lastAssignmentId = null)
    {
        AccountId = accountId;
        LastAssignmentId = lastAssignmentId;
    }

    /// <summary>The account.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Wrong passwords and codes since the last right one.</summary>
    public int FailedAttempts { get; private set; }

    /// <summary>Until when no attempt is looked at.</summary>
    public DateTimeOffset? LockedUntil { get; private set; }

    /// <summary>Last complete sign-in.</summary>
    public DateTimeOffset? LastSignInAt { get; private set; }

    /// <summary>The role last used, taken again at the next sign-in.</summary>
    public Guid? LastAssignmentId { get; set; }
}
