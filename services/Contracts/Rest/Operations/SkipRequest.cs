namespace QualityAward.Contracts.Rest.Operations;

/// <summary>The operator's decision that a subscriber goes without an event.</summary>
/// <param name="Seq">The event, as the operator saw it: <see cref="StreamView.NextSeq"/>.</param>
/// <param name="Reason">Why, in words; kept for ever.</param>
public sealed record SkipRequest(long Seq, string Reason);
