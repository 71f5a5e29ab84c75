using QualityAward.Common;
using QualityAward.Contracts.Rest.Operations;
using QualityAward.Rest.Problems;

namespace QualityAward.Events.Operations;

/// <summary>When an event may be skipped.</summary>
internal static class SkipRules
{
    public const int ShortestReason = 5;
    public const int LongestReason = 500;

    /// <exception cref="RefusedException">Nothing was skipped.</exception>
    public static void Check(StreamView stream, SkipRequest request)
    {
        if (request.Reason?.Trim().Length is not (>= ShortestReason and <= LongestReason))
        {
            throw new RefusedException(
                new(
                    RefusalKind.Malformed,
                    "skip-reason-missing",
                    "请说明跳过的理由",
                    $"跳过事件须写明理由，{ShortestReason}至{LongestReason}字，理由将永久保存。"
                )
            );
        }
        if (!stream.Parked)
        {
            throw new RefusedException(
                new(
                    RefusalKind.WrongState,
                    "stream-not-parked",
                    "该事件流未停送",
                    "只有已停送的事件流才能跳过事件；正在投递或者等待重试的事件流会自行继续。"
                )
            );
        }
        if (stream.NextSeq != request.Seq)
        {
            // The event on the operator's screen is no longer the one that would be skipped.
            throw new RefusedException(Refusals.ChangedMeanwhile(stream));
        }
    }
}
