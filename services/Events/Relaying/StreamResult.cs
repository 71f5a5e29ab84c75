namespace QualityAward.Events.Relaying;

/// <summary>What a lane learns from sending a stream.</summary>
/// <param name="Reachable">Whether the subscriber answered anything at all.</param>
/// <param name="RetryAfter">When the stream is due again, if it is not through.</param>
internal sealed record StreamResult(bool Reachable, TimeSpan? RetryAfter = null);
