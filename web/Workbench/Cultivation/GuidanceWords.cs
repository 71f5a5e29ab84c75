using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Workbench.Cultivation;

/// <summary>第八条: words of guidance material.</summary>
internal static class GuidanceWords
{
    /// <summary>For whom it is.</summary>
    public static string ScopeOf(GuidanceMaterialView material) =>
        material.ForAll ? "全部初审单位（市质量强市办印发）" : "本单位";
}
