using QualityAward.Applications.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Rest;

namespace QualityAward.Applications.PreliminaryReview.Rules;

/// <summary>初审意见以盖章文件生效：须有发文字号、日期和扫描件。</summary>
public static class OpinionDocumentRule
{
    /// <exception cref="RefusedException">Number or scan is missing.</exception>
    public static void Check(PaperDocument document)
    {
        var missing = new List<string>();
        if (string.IsNullOrWhiteSpace(document.DocumentNumber))
        {
            missing.Add("发文字号");
        }

        if (document.FileId is null)
        {
            missing.Add("盖章扫描件");
        }

        if (missing.Count > 0)
        {
            throw RuleOfLaw.Refuse(
                12,
                "opinion-document-missing",
                "初审意见缺少盖章文件",
                $"初审意见以盖章文件生效，还缺少：{string.Join("、", missing)}。请上传扫描件并填写文号、日期。",
                ("missing", missing)
            );
        }
    }
}
