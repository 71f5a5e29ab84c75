using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Review.RuleSets.Criteria;

/// <summary>第十四条：the shipped criteria catalogues. Numbers, titles and points only: the standards' text is not ours.</summary>
public static class Catalogues
{
    private const string Pending = "待领导小组审定";

    /// <summary>All versions.</summary>
    public static IReadOnlyList<CatalogueView> All { get; } =
    [
        Of(
            "gbt19580-2012",
            "卓越绩效评价准则（GB/T 19580—2012）",
            CandidateKind.Organisation,
            ("4.1.2", "高层领导的作用", 50, "4.1.2"),
            ("4.1.3", "组织治理", 30, "4.1.3"),
            ("4.1.4", "社会责任", 30, "4.1.4"),
            ("4.2.2", "战略制定", 40, "4.2.2"),
            ("4.2.3", "战略部署", 50, "4.2.3"),
            ("4.3.2", "顾客和市场的了解", 40, "4.3.2"),
            ("4.3.3", "顾客关系与顾客满意", 50, "4.3.3"),
            ("4.4.2", "人力资源", 60, "4.4.2"),
            ("4.4.3", "财务资源", 15, "4.4.3"),
            ("4.4.4", "信息和知识资源", 20, "4.4.4"),
            ("4.4.5", "技术资源", 15, "4.4.5"),
            ("4.4.6", "基础设施", 10, "4.4.6"),
            ("4.4.7", "相关方关系", 10, "4.4.7"),
            ("4.5.2", "过程的识别与设计", 50, "4.5.2"),
            ("4.5.3", "过程的实施与改进", 50, "4.5.3"),
            ("4.6.2", "测量、分析和评价", 40, "4.6.2"),
            ("4.6.3", "改进与创新", 40, "4.6.3"),
            ("4.7.2", "产品和服务结果", 80, "4.7.2"),
            ("4.7.3", "顾客与市场结果", 80, "4.7.3"),
            ("4.7.4", "财务结果", 80, "4.7.4"),
            ("4.7.5", "资源结果", 60, "4.7.5"),
            ("4.7.6", "过程有效性结果", 50, "4.7.6"),
            ("4.7.7", "领导方面的结果", 50, "4.7.7")
        ),
        Of(
            "individual-2022",
            "个人评审标准（按第十条五项条件）",
            CandidateKind.Individual,
            ("G1", "质量理念与方法的应用", 25, "4.1.2"),
            ("G2", "质量创新与改进成果", 30, "4.6.3"),
            ("G3", "对行业质量水平和绩效的贡献", 25, "4.7.6"),
            ("G4", "推广与示范", 10, "4.7.7"),
            ("G5", "职业道德与社会规范", 10, "4.1.4")
        ),
    ];

    /// <summary>One version, or null.</summary>
    public static CatalogueView? Find(string code) => All.FirstOrDefault(c => c.Code == code);

    private static CatalogueView Of(
        string code,
        string title,
        CandidateKind kind,
        params (string Code, string Title, int Points, string Clause)[] items
    ) =>
        new(
            code,
            title,
            items.Sum(i => i.Points),
            ConfirmedBy: "",
            Pending,
            kind,
            // An individual item's clause is a proposal: the rule set that 领导小组 approves names it.
            [.. items.Select(i => new CatalogueItemView(i.Code, i.Title, i.Points, i.Clause))]
        );
}
