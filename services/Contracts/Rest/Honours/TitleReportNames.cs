namespace QualityAward.Contracts.Rest.Honours;

/// <summary>What title reports are called and under which article they stand, for the service and both portals.</summary>
public static class TitleReportNames
{
    /// <summary>第二十六条, 第二十八条 or 第三十条.</summary>
    public static int Article(this TitleReportSubject subject) =>
        subject switch
        {
            TitleReportSubject.Misuse => 26,
            TitleReportSubject.Forgery => 28,
            TitleReportSubject.ProfitMaking => 30,
            _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, "Unknown."),
        };

    /// <summary>What is reported.</summary>
    public static string ChineseName(this TitleReportSubject subject) =>
        subject switch
        {
            TitleReportSubject.Misuse => "违规使用称号、标志",
            TitleReportSubject.Forgery => "伪造、冒用证书或者奖牌",
            TitleReportSubject.ProfitMaking => "以获奖名义从事营利活动",
            _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, "Unknown."),
        };

    /// <summary>What a confirmed report leads to.</summary>
    public static string ChineseName(this TitleReportMeasure measure) =>
        measure switch
        {
            TitleReportMeasure.Correction => "责令改正",
            TitleReportMeasure.MarketSupervision => "移送市场监督管理部门",
            TitleReportMeasure.PublicSecurity => "移送公安机关",
            TitleReportMeasure.Revocation => "另按第二十四条、第二十七条启动撤销程序",
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Unknown."),
        };
}
