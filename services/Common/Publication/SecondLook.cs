namespace QualityAward.Common.Publication;

/// <summary>第三条: what looks like personal data is published only when a second person has said of each place why it stays.</summary>
public static class SecondLook
{
    /// <summary>The refusal while somebody still has to look.</summary>
    public static Refusal Needed(IReadOnlyCollection<MarkedText> waiting) =>
        new(
            RefusalKind.RuleOfLaw,
            "text-needs-second-look",
            "文字须经第二人复核后公开",
            $"{string.Join("；", waiting.Select(text => text.ToChinese()))}。已送市质量强市办另一名工作人员在“公开文字复核”中逐处复核，复核通过后请再次办理；也可以修改文字后重新办理。",
            Article: 3,
            Facts: MarkedText.Facts(waiting)
        );

    /// <summary>The refusal when the second person wants it changed.</summary>
    public static Refusal Refused(MarkedText text, string reason) =>
        new(
            RefusalKind.RuleOfLaw,
            "text-refused",
            "文字经复核须修改后公开",
            $"{text.ToChinese()}，复核意见：{reason}。请修改后重新办理。",
            Article: 3,
            Facts: MarkedText.Facts([text])
        );
}
