using QualityAward.Common;

namespace QualityAward.Review.Tests;

/// <summary>What a rule answers.</summary>
internal static class Refused
{
    /// <summary>The refusal's code, or null where the rule lets pass.</summary>
    public static string? CodeOf(Action rule) => By(rule)?.Code;

    /// <summary>The refusal, or null where the rule lets pass.</summary>
    public static Refusal? By(Action rule)
    {
        try
        {
            rule();
            return null;
        }
        catch (RefusedException e)
        {
            return e.Refusal;
        }
    }
}
