namespace QualityAward.Common;

/// <summary>What a unit (单位) is in the regulation's eyes. A unit may be of several kinds.</summary>
public static class UnitKinds
{
    /// <summary>质量强县（区）办 (article 12, first paragraph).</summary>
    public const string CountyOffice = "county-office";

    /// <summary>市级行业主管部门 (article 12).</summary>
    public const string IndustryDepartment = "industry-department";

    /// <summary>钒钛高新区管委会 (article 12, second paragraph).</summary>
    public const string HighTechZone = "high-tech-zone";

    /// <summary>市级有关部门，受理名单征求意见 (article 13)。</summary>
    public const string MunicipalDepartment = "municipal-department";

    /// <summary>市质量强市办 (article 6).</summary>
    public const string CityOffice = "city-office";

    /// <summary>领导小组 (article 6).</summary>
    public const string LeadingGroup = "leading-group";

    /// <summary>市政府 (article 19).</summary>
    public const string Government = "government";

    /// <summary>评审专家组 (article 7).</summary>
    public const string ExpertGroup = "expert-group";

    /// <summary>评审监督组 (article 7).</summary>
    public const string SupervisionGroup = "supervision-group";

    /// <summary>企业等申报单位 (article 11).</summary>
    public const string Enterprise = "enterprise";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        CountyOffice,
        IndustryDepartment,
        HighTechZone,
        MunicipalDepartment,
        CityOffice,
        LeadingGroup,
        Government,
        ExpertGroup,
        SupervisionGroup,
        Enterprise,
    ];

    /// <summary>
    /// The kinds that administrators enter: the applying units (article 11), and departments, which are reorganised (articles 12
    /// and 13). The others exist once, or once a division, and ship with the program.
    /// </summary>
    public static IReadOnlyList<string> Entered { get; } =
    [Enterprise, IndustryDepartment, MunicipalDepartment];

    /// <summary>The kinds that receive applications (articles 11 and 12).</summary>
    public static IReadOnlyList<string> ReceivingBodies { get; } =
    [CountyOffice, IndustryDepartment, HighTechZone];

    /// <summary>The Chinese name shown to users.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The code is no kind.</exception>
    public static string NameOf(string kind) =>
        kind switch
        {
            CountyOffice => "质量强县（区）办",
            IndustryDepartment => "市级行业主管部门",
            HighTechZone => "钒钛高新区管委会",
            MunicipalDepartment => "市级有关部门",
            CityOffice => "市质量强市办",
            LeadingGroup => "领导小组",
            Government => "市政府",
            ExpertGroup => "评审专家组",
            SupervisionGroup => "评审监督组",
            Enterprise => "企业等申报单位",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };
}
