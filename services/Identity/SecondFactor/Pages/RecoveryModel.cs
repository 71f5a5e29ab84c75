namespace QualityAward.Identity.SecondFactor.Pages;

/// <summary>What the recovery page shows, once.</summary>
/// <param name="Back">Where to go on afterwards.</param>
/// <param name="Codes">The recovery codes.</param>
public sealed record RecoveryModel(string Back, IReadOnlyList<string> Codes);
