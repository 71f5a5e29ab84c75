using QualityAward.Common;

namespace QualityAward.Identity.People;

/// <summary>Refusals about accounts that several places give.</summary>
public static class Refusals
{
    /// <summary>404: no such account.</summary>
    public static Refusal NoSuchAccount { get; } =
        new(RefusalKind.NotFound, "not-found", "未找到该账户", "账户不存在，请核对后重试。");

    /// <summary>404: no such role in force.</summary>
    public static Refusal NoSuchAssignment { get; } =
        new(RefusalKind.NotFound, "not-found", "未找到该角色", "该角色不存在或者已经撤销。");

    /// <summary>404: no such session.</summary>
    public static Refusal NoSuchSession { get; } =
        new(RefusalKind.NotFound, "not-found", "未找到该登录", "该登录不存在或者已经结束。");

    /// <summary>409: nobody would be left to administer the system.</summary>
    public static Refusal LastAdministrator { get; } =
        new(
            RefusalKind.WrongState,
            "last-administrator",
            "系统至少保留一名管理员",
            "该账户是最后一名可用的管理员，请先指定另一名管理员。"
        );

    /// <summary>400: a role that does not exist.</summary>
    public static Refusal UnknownRole(string role) =>
        new(
            RefusalKind.Malformed,
            "role-unknown",
            "没有这个角色",
            "请从系统给出的角色中选择。",
            Facts: new Dictionary<string, object?> { ["role"] = role }
        );

    /// <summary>400: a unit that does not exist.</summary>
    public static Refusal UnknownUnit(string code) =>
        new(
            RefusalKind.Malformed,
            "unit-unknown",
            "没有这个单位",
            "请从系统给出的单位中选择。",
            Facts: new Dictionary<string, object?> { ["unit"] = code }
        );
}
