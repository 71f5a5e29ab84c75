using QualityAward.Components;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Public.Layout;

/// <summary>How pages say where an award stands.</summary>
internal static class HonourWords
{
    public static string Of(HonourState state) =>
        state switch
        {
            HonourState.Awarded => "已表扬",
            HonourState.Certified => "有效",
            HonourState.Revoked => "已撤销",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };

    public static BadgeTone Tone(HonourState state) =>
        state is HonourState.Revoked ? BadgeTone.Attention : BadgeTone.Done;
}
