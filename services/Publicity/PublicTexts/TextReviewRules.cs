using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.PublicTexts;

/// <summary>第三条: a text that is to be published is looked at once.</summary>
public static class TextReviewRules
{
    /// <summary>409: a text is looked at once.</summary>
    public static RefusedException Reviewed(TextReviewState state) =>
        Refuse.ByState(
            "text-reviewed",
            "该文字已经复核",
            $"该文字{state.ChineseName()}，不能再次复核。文字修改后会作为新的文字重新送复核。",
            3
        );

    /// <summary>待复核, 可以公开 or 须修改.</summary>
    public static string ChineseName(this TextReviewState state) =>
        state switch
        {
            TextReviewState.Waiting => "待复核",
            TextReviewState.Cleared => "已复核，可以公开",
            TextReviewState.Refused => "已复核，须修改",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };
}
