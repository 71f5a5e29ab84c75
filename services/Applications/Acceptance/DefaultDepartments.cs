using QualityAward.Applications.Case;

namespace QualityAward.Applications.Acceptance;

/// <summary>第十三条：whom 市质量强市办 usually consults about a group of candidates; data, edited by the office.</summary>
public sealed class DefaultDepartments
{
    /// <summary>企业及其负责人等.</summary>
    public const string Enterprises = "enterprises";

    /// <summary>事业单位人员.</summary>
    public const string PublicInstitutions = "public-institutions";

    /// <summary>Which group.</summary>
    public required string Group { get; init; }

    /// <summary>Unit codes, in the order of the list.</summary>
    public required IReadOnlyList<string> Units { get; set; }

    /// <summary>Row version.</summary>
    public uint Version { get; private set; }

    /// <summary>The group's Chinese name.</summary>
    public static string NameOf(string group) =>
        group == Enterprises ? "企业及其负责人" : "事业单位人员";

    /// <summary>Where a candidate belongs: 事业单位 persons apart, everyone else with the enterprises.</summary>
    public static string GroupOf(CaseHead application) =>
        application.About?.Individual?.EmployerIsPublicInstitution == true
            ? PublicInstitutions
            : Enterprises;

    /// <summary>As shipped.</summary>
    public static IEnumerable<(string Group, string[] Units)> Shipped =>
        [
            (
                Enterprises,
                [
                    "dept-fgw",
                    "dept-gaj",
                    "dept-sthjj",
                    "dept-rsj",
                    "dept-swj",
                    "dept-scjgj",
                    "dept-yjj",
                    "dept-wjw",
                ]
            ),
            (PublicInstitutions, ["dept-zzb", "dept-jw"]),
        ];
}
