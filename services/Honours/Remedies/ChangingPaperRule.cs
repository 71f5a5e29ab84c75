using QualityAward.Common;
using QualityAward.Common.Periods;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Remedies;

/// <summary>
/// 第二十四条、第二十七条: a decision is changed or annulled only by a paper with number, date and scan that follows it; a court's
/// bears a 案号, any other a 发文字号.
/// </summary>
public static class ChangingPaperRule
{
    /// <param name="paper">By which kind of paper.</param>
    /// <param name="document">The paper.</param>
    /// <param name="decidedOn">Date of the decision.</param>
    /// <param name="today">Nothing is dated ahead.</param>
    /// <param name="article">24 or 27.</param>
    /// <exception cref="RefusedException">422 <c>changing-document-required</c>, <c>changing-day-wrong</c>.</exception>
    public static void Check(
        ChangingPaper paper,
        PaperDocument document,
        DateOnly decidedOn,
        DateOnly today,
        int article
    )
    {
        var isNumbered =
            paper is ChangingPaper.Judgment
                ? CaseNumber.IsValid(document.DocumentNumber)
                : DocumentNumber.IsValid(document.DocumentNumber);
        if (!isNumbered || document.FileId is null)
        {
            throw Refuse.ByLaw(
                "changing-document-required",
                "缺少变更或者撤销决定的文书",
                paper is ChangingPaper.Judgment
                    ? "登记人民法院裁判文书须填写案号、日期并上传扫描件，案号例如：（2024）川04行初1号。"
                    : "登记变更或者撤销决定的文书须填写发文字号、日期并上传扫描件。",
                article,
                ("field", isNumbered ? "document.fileId" : "document.documentNumber")
            );
        }

        var bounds = new DateBounds(decidedOn, "原决定作出之日", today);
        if (bounds.FaultOf(document.Date, "文书") is { } fault)
        {
            throw Refuse.ByLaw(
                "changing-day-wrong",
                "文书日期有误",
                fault,
                article,
                ("field", "document.date")
            );
        }
    }
}
