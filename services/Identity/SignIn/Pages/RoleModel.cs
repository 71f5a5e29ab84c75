using QualityAward.Identity.Accounts;

namespace QualityAward.Identity.SignIn.Pages;

/// <summary>What the role chooser shows.</summary>
/// <param name="Back">Where to go on afterwards.</param>
/// <param name="Account">Whose roles.</param>
/// <param name="Active">The one in use.</param>
/// <param name="Problem">Why the form came back.</param>
public sealed record RoleModel(string Back, Account Account, Guid? Active, string? Problem = null);
