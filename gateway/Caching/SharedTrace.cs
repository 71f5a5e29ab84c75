using System.Diagnostics;

namespace QualityAward.Gateway.Caching;

/// <summary>The trace of an answer that another request brought: there is nothing to see in it.</summary>
internal static class SharedTrace
{
    /// <summary>Leaves no span of this request; exporting it would cost more than the answer.</summary>
    public static void Drop()
    {
        if (Activity.Current is { } activity)
        {
            activity.IsAllDataRequested = false;
            activity.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }
}
