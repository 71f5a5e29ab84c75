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
            "请填写单位全称（2至120字）；简称可以不填，不超过60字。"
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
