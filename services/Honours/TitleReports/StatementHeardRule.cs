using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.TitleReports;

/// <summary>Nothing is held against somebody who was asked for a statement before it came or its period is over.</summary>
internal static class StatementHeardRule
{
    /// <exception cref="RefusedException">422 <c>statement-not-asked</c>, <c>statement-pending</c>.</exception>
    public static void Check(TitleReport report, DateOnly today)
    {
        if (report.State is TitleReportState.Accepted)
        {
            throw Refuse.ByLaw(
                "statement-not-asked",
                "尚未征求当事人的说明",
                "认定查实之前，须以书面形式征求当事人的说明；请先登记征求说明的函。",
                report.Article
            );
        }

        if (!Allows(report, today))
        {
            throw Refuse.ByLaw(
                "statement-pending",
                "当事人说明期限未满",
                $"已向当事人征求说明，期限至{report.StatementDueOn!.Value.ToChinese()}；收到说明或者期限届满后，方可认定查实。",
                report.Article,
                ("dueOn", report.StatementDueOn)
            );
        }
    }

    /// <summary>Whether it may be confirmed as far as the statement goes.</summary>
    public static bool Allows(TitleReport report, DateOnly today) =>
        report.State is TitleReportState.StatementGiven
        || (report.State is TitleReportState.StatementAsked && report.StatementDueOn < today);
}
