using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.TitleReports;

/// <summary>What is confirmed has a consequence, and a paper that says it.</summary>
internal static class MeasureRule
{
    /// <exception cref="RefusedException">422 <c>measure-missing</c>.</exception>
    public static void Check(ConcludeTitleReportRequest conclusion, int article)
    {
        if (
            conclusion is not { Measure: { } measure, Document: not null }
            || !Enum.IsDefined(measure)
        )
        {
            throw Refuse.ByLaw(
                "measure-missing",
                "请填写处理措施和处理文件",
                "查实的，须写明处理措施，并登记责令改正通知、移送函等文件的文号和日期。",
                article,
                ("field", conclusion.Measure is null ? "measure" : "document")
            );
        }
    }
}
