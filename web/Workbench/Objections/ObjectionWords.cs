namespace QualityAward.Workbench.Objections;

/// <summary>An objection in words.</summary>
internal static class ObjectionWords
{
    /// <summary>The conclusion.</summary>
    public static string Of(bool? upheld) =>
        upheld switch
        {
            true => "异议成立",
            false => "异议不成立",
            _ => "尚未决定",
        };
}
