using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Public.Guide;

/// <summary>第十一条、第十二条: what is handed in, and to whom.</summary>
public static class FilingPapers
{
    /// <summary>The papers, by the catalogue that the form itself follows.</summary>
    public static IReadOnlyList<GuidePaper> Of(FormCatalogueView catalogue) =>
        [
            new("申报表", "统一格式，在线填写：基本情况、各项申报条件的说明和佐证。", 11),
            new("自评报告", ReportOf(catalogue), 11, 14),
            new(
                "推荐意见",
                catalogue.Kind is CandidateKind.Organisation
                    ? "本单位的推荐意见和广泛听取意见的情况。"
                    : "所在单位的推荐意见和广泛听取意见的情况。",
                11
            ),
            .. catalogue.Evidence.Select(e => new GuidePaper(e.Title, "必须提供的证明材料。", 11)),
            new("真实性承诺", "对申报材料的完整性、真实性、准确性负责。", 11),
            new("保密审查声明", "申报材料经申报单位保密审查，不含国家秘密和工作秘密。", 11),
            new("技术秘密、商业秘密的申明", "材料中涉及的，逐处标明；没有的，不需要。", 23),
        ];

    /// <summary>Where somebody is, and who receives the application there.</summary>
    public static IReadOnlyList<(string Where, string Receiver)> Receivers { get; } =
    [
        (Division.HighTechZoneName + "范围内", "钒钛高新区管委会"),
        .. Division.Counties.Select(place =>
            (place.Name, $"{place.Name}质量强县（区）工作领导小组办公室，或者市级行业主管部门")
        ),
    ];

    private static string ReportOf(FormCatalogueView catalogue)
    {
        var figures = catalogue.Items.Count(item => item.NeedsResults);
        return $"共{catalogue.Items.Count}项，逐项填写"
            + (figures == 0 ? "。" : $"；其中{figures}项附逐年结果数据。");
    }
}
