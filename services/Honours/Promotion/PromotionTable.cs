using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Promotion;

/// <summary>What happens to a yearly report.</summary>
public enum PromotionStep
{
    /// <summary>It is due.</summary>
    Open,

    /// <summary>It is asked for.</summary>
    Remind,

    /// <summary>The holder reports.</summary>
    Submit,

    /// <summary>The office asks for more.</summary>
    Return,

    /// <summary>The office has read it.</summary>
    Accept,

    /// <summary>The office does without it.</summary>
    Excuse,
}

/// <summary>第三十条: which step of a report leads from which state to which; what is not here is refused.</summary>
public static class PromotionTable
{
    private static readonly Dictionary<
        (PromotionReportState, PromotionStep),
        PromotionReportState
    > Table = new()
    {
        [(PromotionReportState.Open, PromotionStep.Remind)] = PromotionReportState.Open,
        [(PromotionReportState.Open, PromotionStep.Submit)] = PromotionReportState.Submitted,
        [(PromotionReportState.Open, PromotionStep.Excuse)] = PromotionReportState.Excused,
        [(PromotionReportState.Submitted, PromotionStep.Return)] = PromotionReportState.Returned,
        [(PromotionReportState.Submitted, PromotionStep.Accept)] = PromotionReportState.Accepted,
        [(PromotionReportState.Returned, PromotionStep.Remind)] = PromotionReportState.Returned,
        [(PromotionReportState.Returned, PromotionStep.Submit)] = PromotionReportState.Submitted,
        [(PromotionReportState.Returned, PromotionStep.Excuse)] = PromotionReportState.Excused,
    };

    /// <summary>The next state, or null where the act is refused.</summary>
    public static PromotionReportState? Next(PromotionReportState state, PromotionStep step) =>
        Table.TryGetValue((state, step), out var next) ? next : null;

    /// <summary>Whether the holder has to do something.</summary>
    public static bool IsWaitedFor(this PromotionReportState state) =>
        state is PromotionReportState.Open or PromotionReportState.Returned;

    /// <summary>As its holder reads it.</summary>
    public static string ChineseName(this PromotionStep step) =>
        step switch
        {
            PromotionStep.Open => "通知报告",
            PromotionStep.Remind => "催办",
            PromotionStep.Submit => "报告",
            PromotionStep.Return => "退回补充",
            PromotionStep.Accept => "审阅通过",
            PromotionStep.Excuse => "免予报告",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown."),
        };
}
