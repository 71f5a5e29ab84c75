using QualityAward.Components;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Workbench.Objections;

/// <summary>How an objection's state is toned; its words come with it.</summary>
internal static class ObjectionTones
{
    /// <summary>The tone.</summary>
    public static BadgeTone Of(ObjectionState state) =>
        state switch
        {
            ObjectionState.Received => BadgeTone.Attention,
            ObjectionState.Accepted => BadgeTone.Active,
            _ => BadgeTone.Done,
        };

    /// <summary>The conclusion in words.</summary>
    public static string Of(bool? upheld) =>
        upheld switch
        {
            true => "异议成立",
            false => "异议不成立",
            _ => "尚未决定",
        };
}
