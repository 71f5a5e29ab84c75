namespace QualityAward.Identity.Accounts;

/// <summary>Kinds of <see cref="AccountEvent"/>.</summary>
public static class AccountEventKinds
{
    public const string Created = "created";
    public const string SignedIn = "signed-in";
    public const string PasswordWrong = "password-wrong";
    public const string CodeWrong = "code-wrong";
    public const string LockedOut = "locked-out";
    public const string SignedOut = "signed-out";
    public const string SignedOutEverywhere = "signed-out-everywhere";
    public const string RoleChosen = "role-chosen";
    public const string PasswordChanged = "password-changed";
    public const string PasswordReset = "password-reset";
    public const string SecondFactorEnrolled = "second-factor-enrolled";
    public const string SecondFactorReset = "second-factor-reset";
    public const string RecoveryCodeUsed = "recovery-code-used";
    public const string RoleProposed = "role-proposed";
    public const string RoleGranted = "role-granted";
    public const string RoleWithdrawn = "role-withdrawn";
    public const string Disabled = "disabled";
    public const string Enabled = "enabled";
    public const string Unlocked = "unlocked";
}
