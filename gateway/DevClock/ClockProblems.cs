using QualityAward.Rest.Problems;

namespace QualityAward.Gateway.DevClock;

/// <summary>Why the clock was not moved, or not all is done.</summary>
public static class ClockProblems
{
    /// <summary>The clock only moves forward.</summary>
    public static AwardProblem Backwards(DateTimeOffset now) =>
        AwardProblem.Of(
            StatusCodes.Status409Conflict,
            "clock-backwards",
            "评选时钟不能倒拨",
            $"评选时钟现为 {now:yyyy年M月d日 HH:mm:ss}，只能向后拨动。"
        ) with
        {
            Facts = new Dictionary<string, object?> { ["now"] = now },
        };

    /// <summary>Jobs or deliveries are still open after the limit.</summary>
    public static AwardProblem Pending(OpenWork open) =>
        AwardProblem.Of(
            StatusCodes.Status503ServiceUnavailable,
            "clock-jobs-pending",
            "时钟已拨动，尚有事项未办结",
            "评选时钟已经拨到指定时刻，但到期事项或者消息投递尚未全部完成。"
        ) with
        {
            Facts = new Dictionary<string, object?>
            {
                ["jobs"] = open.Jobs,
                ["streams"] = open.Streams,
            },
        };
}
