using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Accounts;

namespace QualityAward.Identity.SignIn.Pages;

/// <summary>What the page of one's own sign-ins shows.</summary>
/// <param name="Account">Whose.</param>
/// <param name="Sessions">Open sessions, newest first.</param>
public sealed record SessionsModel(Account Account, IReadOnlyList<SessionView> Sessions);
