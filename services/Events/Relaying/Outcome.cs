namespace QualityAward.Events.Relaying;

/// <summary>What came of sending an event.</summary>
internal abstract record Outcome
{
    private Outcome() { }

    /// <summary>Applied now or before.</summary>
    public sealed record Delivered : Outcome;

    /// <summary>The subscriber lacks earlier events.</summary>
    public sealed record Gap(long LastSeq) : Outcome;

    /// <summary>Nobody answers, or only this stream has to wait.</summary>
    public sealed record Unavailable(bool StreamOnly) : Outcome;

    /// <summary>The subscriber cannot apply it.</summary>
    public sealed record Refused(string Reason) : Outcome;
}
