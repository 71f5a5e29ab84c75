using QualityAward.Common;
using QualityAward.Common.Papers;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Rest;

namespace QualityAward.Casework.Papers;

/// <summary>公文：an act that takes effect by a stamped paper needs its 发文字号, date and scan.</summary>
public static class StampedPaperRule
{
    /// <summary>Whether number and scan are there; a <see cref="PaperDocument"/> always has its date.</summary>
    public static bool IsComplete(PaperDocument? paper) =>
        paper is { FileId: not null } && !TypedText.IsBlank(paper.DocumentNumber);

    /// <summary>All that can be said of a paper without asking for its scan.</summary>
    /// <param name="paper">What came with the act.</param>
    /// <param name="needs">What it must have.</param>
    /// <param name="today">The award day on which the act is done.</param>
    /// <exception cref="RefusedException">
    /// <c>paper-incomplete</c>, <c>document-number-malformed</c>, <c>document-date-in-future</c>.
    /// </exception>
    public static void Check(PaperDocument? paper, PaperNeeds needs, DateOnly today)
    {
        CheckComplete(paper, needs);
        if (paper is null)
        {
            return;
        }

        if (
            !TypedText.IsBlank(paper.DocumentNumber)
            && !DocumentNumber.IsValid(paper.DocumentNumber)
        )
        {
            throw new RefusedException(
                DocumentNumber.Malformed($"{needs.Field}.documentNumber", paper.DocumentNumber)
            );
        }

        PaperDateRule.Check(paper.Date, today, needs.Article, needs.Name, $"{needs.Field}.date");
    }

    /// <summary>Number and scan, where they are required.</summary>
    /// <exception cref="RefusedException"><c>paper-incomplete</c>.</exception>
    public static void CheckComplete(PaperDocument? paper, PaperNeeds needs)
    {
        List<(string Name, string Field)> missing = [];
        if (needs.Number && TypedText.IsBlank(paper?.DocumentNumber))
        {
            missing.Add(("发文字号", "documentNumber"));
        }

        if (needs.Scan && paper?.FileId is null)
        {
            missing.Add(("盖章扫描件", "fileId"));
        }

        if (missing.Count > 0)
        {
            throw Refuse.ByLaw(
                "paper-incomplete",
                $"{needs.Name}缺少盖章文件",
                $"{needs.Name}以盖章文件生效，还缺少：{string.Join("、", missing.Select(m => m.Name))}。请上传扫描件并填写文号、日期。",
                needs.Article,
                ("field", $"{needs.Field}.{missing[0].Field}"),
                ("missing", missing.Select(m => m.Name).ToList())
            );
        }
    }
}
