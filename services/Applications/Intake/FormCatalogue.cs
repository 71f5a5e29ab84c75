using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Intake;

/// <summary>What the forms ask for, as data: conditions (articles 9, 10), items of the report, required evidence (article 11).</summary>
public static class FormCatalogue
{
    private static readonly FormCatalogueView Organisation = new(
        CandidateKind.Organisation,
        [
            new("1", "拥护党的路线、方针、政策"),
            new(
                "2",
                "在攀枝花市行政区域内依法设立且符合国家、省、市有关产业导向的法人或者其他组织"
            ),
            new("3", "近3年内未发生质量安全、生产安全、环境污染、公共卫生等事故且无重大质量投诉"),
            new(
                "4",
                "在质量管理、质量发展、知识产权创新、品牌建设等方面成绩突出，在全市同行业中处于领先水平"
            ),
            new("5", "质量管理制度、模式、方法有所创新，且成熟度高，具有推广价值"),
            new("6", "积极履行社会责任，无不良信用记录"),
            new("7", "近3年内无其他违反法律法规规章的行为"),
        ],
        [
            new("4.1.2", "高层领导的作用"),
            new("4.1.3", "组织治理"),
            new("4.1.4", "社会责任"),
            new("4.2.2", "战略制定"),
            new("4.2.3", "战略部署"),
            new("4.3.2", "顾客和市场的了解"),
            new("4.3.3", "顾客关系与顾客满意"),
            new("4.4.2", "人力资源"),
            new("4.4.3", "财务资源"),
            new("4.4.4", "信息和知识资源"),
            new("4.4.5", "技术资源"),
            new("4.4.6", "基础设施"),
            new("4.4.7", "相关方关系"),
            new("4.5.2", "过程的识别与设计"),
            new("4.5.3", "过程的实施与改进"),
            new("4.6.2", "测量、分析和评价"),
            new("4.6.3", "改进与创新"),
            new("4.7.2", "产品和服务结果", NeedsResults: true),
            new("4.7.3", "顾客与市场结果", NeedsResults: true),
            new("4.7.4", "财务结果", NeedsResults: true),
            new("4.7.5", "资源结果", NeedsResults: true),
            new("4.7.6", "过程有效性结果", NeedsResults: true),
            new("4.7.7", "领导方面的结果", NeedsResults: true),
        ],
        [new("business-licence", "营业执照或者法人登记证书复印件")]
    );

    private static readonly FormCatalogueView Individual = new(
        CandidateKind.Individual,
        [
            new("1", "拥护党的路线、方针、政策"),
            new(
                "2",
                "在攀枝花市从事质量有关的理论研究或实践工作，积极推广应用先进质量管理理念或方法"
            ),
            new("3", "恪守职业道德和社会规范，近3年内无违法、违规、违纪行为"),
            new("4", "有较强的质量创新和改进意识，形成独特的工作方法、经验或成果，作出重要贡献"),
            new(
                "5",
                "为组织最高管理者的，其所在组织近3年无质量安全、生产安全、环境污染、公共卫生等事故且无重大质量投诉"
            ),
        ],
        [
            new("G1", "质量理念与方法的应用"),
            new("G2", "质量创新与改进成果"),
            new("G3", "对行业质量水平和绩效的贡献"),
            new("G4", "推广与示范"),
            new("G5", "职业道德与社会规范"),
        ],
        [new("employment-proof", "任职（工作）证明")]
    );

    /// <summary>The catalogue of a kind.</summary>
    public static FormCatalogueView Of(CandidateKind kind) =>
        kind is CandidateKind.Organisation ? Organisation : Individual;
}
