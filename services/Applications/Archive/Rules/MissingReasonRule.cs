using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Archive.Rules;

/// <summary>A package that lacks something says why it was made all the same.</summary>
internal static class MissingReasonRule
{
    /// <summary>Checks it.</summary>
    /// <exception cref="RefusedException">422 <c>archive-pieces-missing</c>.</exception>
    public static void Check(IReadOnlyList<ArchiveMissingView> missing, string? reason)
    {
        if (missing.Count > 0 && string.IsNullOrWhiteSpace(reason))
        {
            throw Refuse.ByLaw(
                "archive-pieces-missing",
                "归档材料不齐全",
                $"归档材料还缺少{missing.Count}项：{string.Join("；", missing.Select(m => m.Text.TrimEnd('。')))}。请先补齐；确实无法补齐的，说明理由后制作，理由载入归档材料包。",
                missing[0].Article,
                ("field", "reason"),
                ("missing", missing.Select(m => m.Text).ToList())
            );
        }
    }
}
