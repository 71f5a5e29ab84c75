namespace QualityAward.Workbench.Editions;

/// <summary>A planned day of an edition as the form asks for it.</summary>
/// <param name="Name">Name in the request.</param>
/// <param name="Label">Label.</param>
/// <param name="Help">What to fill in.</param>
/// <param name="Article">Article that orders the step.</param>
/// <param name="NoticeFrom">For the last day of a public notice: the input with its first day.</param>
internal sealed record ScheduleField(
    string Name,
    string Label,
    string Help,
    int Article,
    string? NoticeFrom = null
);

/// <summary>The planned days in the order of the stages.</summary>
internal static class ScheduleFields
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ScheduleField> All { get; } =
    [
        new("callOn", "印发评选通知", "不得早于今天。", 4),
        new("filingFrom", "申报开始", "自该日零时起可以提交申报表。", 11),
        new("filingTo", "申报截止", "至该日24时止，逾期不予受理。", 11),
        new("preliminaryReportBy", "初审结果上报截止", "各接收单位最迟于该日报市质量强市办。", 12),
        new("acceptanceNoticeFrom", "受理名单公示发布", "发布当日不计入公示期。", 13),
        new(
            "acceptanceNoticeTo",
            "受理名单公示期满",
            "不少于5个工作日，至该日24时止。",
            13,
            "acceptanceNoticeFrom"
        ),
        new("reviewFrom", "评审开始", "材料评审、现场评审、陈述答辩依次进行。", 14),
        new("reviewTo", "评审结束", "形成综合评审报告和拟获奖建议名单。", 18),
        new("awardNoticeFrom", "拟获奖名单公示发布", "经领导小组审议通过后发布。", 18),
        new(
            "awardNoticeTo",
            "拟获奖名单公示期满",
            "不少于5个工作日，至该日24时止。",
            18,
            "awardNoticeFrom"
        ),
        new("decisionBy", "报请市政府审定", "公示期满无异议或者异议处理完毕后报请。", 19),
    ];
}
