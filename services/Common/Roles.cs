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
