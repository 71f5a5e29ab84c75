namespace QualityAward.Common;

/// <summary>
/// Tags of cached public pages, and the Redis channel on which their owner hints that they changed. A hint may be lost:
/// correctness comes from expiry.
/// </summary>
public static class CacheTags
{
    /// <summary>The pub/sub channel; its messages are tags.</summary>
    public const string EvictChannel = "cache-evict";

    /// <summary>Public notices, their list and what the home page shows of them.</summary>
    public const string Notices = "notices";

    /// <summary>Working-day answers: they change when a holiday notice is loaded or corrected.</summary>
    public const string WorkingDays = "working-days";

    /// <summary>Every tag at once, e.g. after the award clock was moved.</summary>
    public const string Everything = "*";
}
