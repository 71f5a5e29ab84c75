using QualityAward.Common;

namespace QualityAward.Applications.Acceptance;

/// <summary>A candidate on the 受理名单.</summary>
/// <param name="ApplicationId">The candidate.</param>
/// <param name="Kind">Decides the section: kinds never stand in one table (article 2).</param>
public sealed record AcceptanceEntry(Guid ApplicationId, CandidateKind Kind);
