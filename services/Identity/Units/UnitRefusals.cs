using QualityAward.Common;

namespace QualityAward.Identity.Units;

/// <summary>Why a unit cannot be entered.</summary>
internal static class UnitRefusals
{
    /// <summary>409: the code or the name is another unit's.</summary>
    public static Refusal Exists { get; } =
        new(
            RefusalKind.WrongState,
            "unit-exists",
            "该单位已经登记",
            "已有编码或者名称相同的单位，请直接使用已登记的单位。"
        );

    /// <summary>400: no name.</summary>
    public static Refusal NameMalformed { get; } =
        new(
            RefusalKind.Malformed,
            "unit-name-malformed",
            "单位名称不符合要求",
            "请填写单位全称（2至120字）。"
        );

    /// <summary>400: no name for lists.</summary>
    public static Refusal ShortNameMalformed { get; } =
        new(
            RefusalKind.Malformed,
            "unit-short-name-malformed",
            "单位简称不符合要求",
            "简称为2至60字；也可以不填，以全称代替。"
        );

    /// <summary>400: no kind, or one that ships with the program.</summary>
    public static Refusal KindMalformed { get; } =
        new(
            RefusalKind.Malformed,
            "unit-kind-malformed",
            "单位性质不符合要求",
            "请选择单位性质：企业等申报单位、市级行业主管部门、市级有关部门。其他承担评选职责的单位已随系统载入。"
        );

    /// <summary>422: an applying unit is no department.</summary>
    public static Refusal KindsExclude { get; } =
        new(
            RefusalKind.RuleOfLaw,
            "unit-kinds-exclude",
            "单位性质互相排斥",
            "企业等申报单位不能同时是市级行业主管部门或者市级有关部门，请只选择其一。"
        );

    /// <summary>422: the regulation gives this unit its part.</summary>
    public static Refusal KindFixed { get; } =
        new(
            RefusalKind.RuleOfLaw,
            "unit-kind-fixed",
            "该单位的性质由管理办法规定",
            "该单位的职责由《管理办法》规定，只能更改名称和简称。"
        );

    /// <summary>409: somebody holds a role that the unit could have no more.</summary>
    public static Refusal RoleHeld(string role) =>
        new(
            RefusalKind.WrongState,
            "unit-role-held",
            "该单位仍有人员持有原性质的身份",
            $"该单位仍有人员持有“{Roles.NameOf(role)}”身份，与新的单位性质不符。请先撤销其身份，再更改单位性质。"
        );

    /// <summary>400: no code.</summary>
    public static Refusal CodeMalformed { get; } =
        new(
            RefusalKind.Malformed,
            "unit-code-malformed",
            "单位编码不符合要求",
            "单位编码由4至64位小写字母、数字和连字符组成，以字母开头；也可以不填，由系统编号。"
        );
}
