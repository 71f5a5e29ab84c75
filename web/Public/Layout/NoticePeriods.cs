using QualityAward.Components;

namespace QualityAward.Public.Layout;

/// <summary>Whether a notice's period is open: computed when asked, by the legal day.</summary>
internal static class NoticePeriods
{
    /// <summary>The state in one word, or null for documents without a period.</summary>
    public static (string Word, BadgeTone Tone)? StateOf(DateOnly? lastDay, DateOnly today) =>
        lastDay switch
        {
            null => null,
            { } last when today > last => ("公示已期满", BadgeTone.Inactive),
            { } last when today == last => ("今日期满", BadgeTone.Attention),
            _ => ("公示中", BadgeTone.Active),
        };
}
