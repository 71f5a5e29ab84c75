namespace QualityAward.Events.Faults;

/// <summary>Where a test may end a process, by the names used in <c>AWARD_FAULTS</c>.</summary>
public static class FaultPoint
{
    public const string PublisherBeforeCommit = "publisher-before-commit";
    public const string PublisherAfterCommit = "publisher-after-commit";
    public const string PublisherAfterClaim = "publisher-after-claim";
    public const string PublisherAfterSend = "publisher-after-send";
    public const string PublisherAfterReply = "publisher-after-reply";
    public const string SubscriberOnReceipt = "subscriber-on-receipt";
    public const string SubscriberBeforeCommit = "subscriber-before-commit";
    public const string SubscriberAfterCommit = "subscriber-after-commit";

    /// <summary>All of them, in the order in which an event meets them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        PublisherBeforeCommit,
        PublisherAfterCommit,
        PublisherAfterClaim,
        PublisherAfterSend,
        SubscriberOnReceipt,
        SubscriberBeforeCommit,
        SubscriberAfterCommit,
        PublisherAfterReply,
    ];
}
