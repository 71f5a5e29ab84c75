using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.TitleReports;

/// <summary>What states and steps are called.</summary>
internal static class TitleReportWords
{
    /// <summary>As whoever reported reads it.</summary>
    public static string ChineseName(this TitleReportState state) =>
        state switch
        {
            TitleReportState.Received => "已收到，待受理",
            TitleReportState.Accepted
            or TitleReportState.StatementAsked
            or TitleReportState.StatementGiven => "核实中",
            TitleReportState.NotAccepted => "不予受理",
            TitleReportState.Confirmed => "已查实，整改中",
            TitleReportState.Unfounded => "未查实",
            TitleReportState.Closed => "已查实，已办结",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown."),
        };

    public static string ChineseName(this TitleReportStep step) =>
        step switch
        {
            TitleReportStep.Accept => "受理",
            TitleReportStep.Refuse => "不予受理",
            TitleReportStep.Ask => "征求当事人说明",
            TitleReportStep.State => "登记当事人说明",
            TitleReportStep.Confirm => "查实",
            TitleReportStep.Dismiss => "未查实",
            TitleReportStep.Close => "整改完毕，办结",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown."),
        };
}
