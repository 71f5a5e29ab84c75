using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Workbench.Award;

/// <summary>Kinds of 重大事项 (article 6).</summary>
internal static class MatterKinds
{
    /// <summary>Codes with their words.</summary>
    public static IReadOnlyList<(string Value, string Text)> All { get; } =
    [
        (MajorMatterKinds.SuspensionLifted, "解除暂缓"),
        (MajorMatterKinds.LateObjection, "名单确定后登记的异议的处理"),
        ("complaint-about-supervisor", "对评审监督组成员投诉举报的处理"),
        ("procedure", "评审程序和日程的调整"),
        ("other", "其他重大事项"),
    ];

    /// <summary>The word.</summary>
    public static string Of(string kind)
    {
        var text = All.FirstOrDefault(k => k.Value == kind).Text;
        return text ?? "其他重大事项";
    }
}
