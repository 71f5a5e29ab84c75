using QualityAward.Common;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Intake;

/// <summary>第十一条: 自评报告 and 证明材料.</summary>
internal static class MaterialCheck
{
    public static IEnumerable<FormIssue> Report(CandidateKind kind, SelfReport? report)
    {
        if (kind is CandidateKind.Organisation && TypedText.IsBlank(report?.Overview))
        {
            yield return new("report", "overview", "report-incomplete", "请填写组织概述。", 11);
        }

        foreach (var entry in FormCatalogue.Of(kind).Items)
        {
            var item = report?.Items?.FirstOrDefault(i => i.Item == entry.Code);
            if (TypedText.IsBlank(item?.Text) && TypedText.IsBlank(item?.SecretText))
            {
                yield return new(
                    "report",
                    $"items.{entry.Code}",
                    "report-incomplete",
                    $"请填写“{entry.Code} {entry.Title}”。",
                    11
                );
            }
            else if (entry.NeedsResults && !HasThreeYears(item))
            {
                yield return new(
                    "report",
                    $"items.{entry.Code}",
                    "results-incomplete",
                    $"“{entry.Code} {entry.Title}”至少填写一项指标连续三年的结果数据。",
                    11
                );
            }
        }
    }

    private static bool HasThreeYears(ReportItemForm item) =>
        item.Results is { Count: > 0 } results
        && results.All(r =>
            !TypedText.IsBlank(r.Indicator)
            && r.Values is { } values
            && values.Where(v => v.Value is not null).Select(v => v.Year).Distinct().Count() >= 3
        );

    public static IEnumerable<FormIssue> Evidence(CandidateKind kind, ApplicationForm form) =>
        FormCatalogue
            .Of(kind)
            .Evidence.Where(entry =>
                form.Evidence?.Any(e => e.Code == entry.Code && e.FileIds is { Count: > 0 }) != true
            )
            .Select(entry => new FormIssue(
                "evidence",
                entry.Code,
                "evidence-missing",
                $"缺少证明材料：{entry.Title}。",
                11
            ));
}
