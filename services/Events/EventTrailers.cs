namespace QualityAward.Events;

/// <summary>Trailers of <c>EventSink/Deliver</c>.</summary>
internal static class EventTrailers
{
    /// <summary>With FAILED_PRECONDITION: the last event that the subscriber has.</summary>
    public const string LastSeq = "award-last-seq";

    /// <summary>With UNAVAILABLE: only this stream has to wait.</summary>
    public const string StreamOnly = "award-stream-only";
}
