using QualityAward.Common;
using QualityAward.Rest.Problems;

namespace QualityAward.Honours.Custody;

/// <summary>What is handed over by one receipt: a page of it at most, each once.</summary>
internal static class ManyRule
{
    private const int Most = 50;

    /// <exception cref="RefusedException">400.</exception>
    public static IReadOnlyList<Guid> Check(IReadOnlyList<Guid>? ids) =>
        ids is { Count: > 0 and <= Most } && ids.Distinct().Count() == ids.Count
            ? ids
            : throw new RefusedException(
                Refusals.Malformed($"请选择1至{Most}份证书、奖牌，同一份只选一次。")
            );
}
