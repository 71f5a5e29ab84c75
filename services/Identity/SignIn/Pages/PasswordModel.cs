using QualityAward.Identity.Accounts;

namespace QualityAward.Identity.SignIn.Pages;

/// <summary>What the password page shows.</summary>
/// <param name="Back">Where to go on afterwards.</param>
/// <param name="Account">Whose password.</param>
/// <param name="Problems">Why the form came back.</param>
public sealed record PasswordModel(string Back, Account Account, IReadOnlyList<string> Problems);
