namespace QualityAward.Identity.Accounts;

/// <summary>The lock under which accounts, their roles and the kinds of units change.</summary>
internal static class AccountLock
{
    /// <summary>Its name in the database.</summary>
    public const string Name = "account-administration";
}
