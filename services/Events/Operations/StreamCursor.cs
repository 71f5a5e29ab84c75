using QualityAward.Common;
using QualityAward.Rest.Problems;

namespace QualityAward.Events.Operations;

/// <summary>Where a page of streams ends: <c>{subscriber}:{aggregateId}</c>.</summary>
internal readonly record struct StreamCursor(string Subscriber, Guid AggregateId)
{
    public override string ToString() => $"{Subscriber}:{AggregateId}";

    /// <summary>Null for the first page.</summary>
    /// <exception cref="Common.RefusedException">400: no cursor of ours.</exception>
    public static StreamCursor? Parse(string? after)
    {
        if (string.IsNullOrEmpty(after))
        {
            return null;
        }
        return
            after.Split(':') is [var subscriber, var id] && Guid.TryParse(id, out var aggregateId)
            ? new StreamCursor(subscriber, aggregateId)
            : throw new Common.RefusedException(
                Refusals.Malformed("参数 after 应为上一页返回的 next。")
            );
    }
}
