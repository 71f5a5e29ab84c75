namespace QualityAward.Common;

/// <summary>Values of the token's <c>role</c> claim: exactly one is active per session (docs/glossary.md).</summary>
public static class Roles
{
    /// <summary>申报主体：组织、个人及其所在单位。</summary>
    public const string Applicant = "applicant";

    /// <summary>初审单位：质量强县（区）办、市级行业主管部门、钒钛高新区管委会。</summary>
    public const string ReceivingBody = "receiving-body";

    /// <summary>征求意见部门。</summary>
    public const string Department = "department";

    /// <summary>市质量强市办。</summary>
    public const string Office = "office";

    /// <summary>评审专家。</summary>
    public const string Expert = "expert";

    /// <summary>评审监督组。</summary>
    public const string Supervisor = "supervisor";

    /// <summary>领导小组。</summary>
    public const string LeadingGroup = "leading-group";

    /// <summary>市政府。</summary>
    public const string Government = "government";

    /// <summary>管理员。</summary>
    public const string Administrator = "administrator";

    public static IReadOnlyList<string> All { get; } =
    [
        Applicant,
        ReceivingBody,
        Department,
        Office,
        Expert,
        Supervisor,
        LeadingGroup,
        Government,
        Administrator,
    ];

    /// <summary>Everyone but applicants: a second factor is required outside Development.</summary>
    public static bool IsStaff(string role) => role != Applicant;

    /// <summary>
    /// 监督、领导小组、市质量强市办、管理员: whoever holds one sees over others or decides, so that one administrator alone does
    /// not appoint anybody to it.
    /// </summary>
    public static bool NeedTwoAdministrators(string role) =>
        role is Office or Supervisor or LeadingGroup or Administrator;

    /// <summary>Kinds of units in which a role can be held; none for a code that is no role.</summary>
    public static IReadOnlyList<string> KindsOfUnits(string role) =>
        role switch
        {
            Applicant => [UnitKinds.Enterprise],
            ReceivingBody => UnitKinds.ReceivingBodies,
            Department => [UnitKinds.MunicipalDepartment],
            Office or Administrator => [UnitKinds.CityOffice],
            Expert => [UnitKinds.ExpertGroup],
            Supervisor => [UnitKinds.SupervisionGroup],
            LeadingGroup => [UnitKinds.LeadingGroup],
            Government => [UnitKinds.Government],
            _ => [],
        };

    /// <summary>The roles that a unit of these kinds can have, in the order of <see cref="All"/>.</summary>
    public static IReadOnlyList<string> OfUnit(IReadOnlyCollection<string> kinds) =>
        [.. All.Where(role => KindsOfUnits(role).Intersect(kinds).Any())];

    /// <summary>The Chinese name shown to users.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The code is none of <see cref="All"/>.</exception>
    public static string NameOf(string role) =>
        role switch
        {
            Applicant => "申报主体",
            ReceivingBody => "初审单位",
            Department => "征求意见部门",
            Office => "市质量强市办",
            Expert => "评审专家",
            Supervisor => "评审监督组",
            LeadingGroup => "领导小组",
            Government => "市政府",
            Administrator => "管理员",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Unknown role."),
        };
}
