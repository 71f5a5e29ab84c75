using QualityAward.Components;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Public.Layout;

/// <summary>How pages say where an award stands.</summary>
internal static class HonourWords
{
    public static string Of(HonourState state) => state.ChineseName();

    public static BadgeTone Tone(HonourState state) =>
        state is HonourState.Revoked ? BadgeTone.Attention : BadgeTone.Done;
}
