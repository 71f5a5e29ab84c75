using Microsoft.AspNetCore.Identity;
using QualityAward.Common;

namespace QualityAward.Identity.Accounts;

/// <summary>Refusals about accounts that several places give.</summary>
public static class AccountRefusals
{
    /// <summary>409: nobody would be left to administer the system.</summary>
    public static Refusal LastAdministrator { get; } =
        new(
            RefusalKind.WrongState,
            "last-administrator",
            "系统至少保留一名管理员",
            "该账户是最后一名可用的管理员，请先指定另一名管理员。"
        );

    /// <summary>409: nobody locks themselves out; another administrator does it.</summary>
    public static Refusal OwnAccount { get; } =
        new(
            RefusalKind.WrongState,
            "own-account",
            "不能停用自己的账号",
            "停用后即不能再登录，也不能自行恢复。确需停用的，请由另一名管理员办理。"
        );

    /// <summary>409: disabled already, or not disabled.</summary>
    public static Refusal WrongState { get; } =
        new(
            RefusalKind.WrongState,
            "account-wrong-state",
            "账号的当前状态不能办理此事项",
            "该账号已经停用或者恢复，请刷新后按照页面所列的事项办理。"
        );

    /// <summary>400: too short, too long or other signs.</summary>
    public static Refusal UserNameMalformed { get; } =
        new(
            RefusalKind.Malformed,
            "user-name-malformed",
            "用户名不符合要求",
            "用户名为3至40个小写字母、数字、点、连字符或者下划线。"
        );

    /// <summary>400: no name.</summary>
    public static Refusal NameMalformed { get; } =
        new(
            RefusalKind.Malformed,
            "person-name-malformed",
            "姓名不符合要求",
            $"请填写姓名（1至{Account.LongestName}字）。"
        );

    /// <summary>409: the name is somebody else's.</summary>
    public static Refusal UserNameTaken { get; } =
        new(
            RefusalKind.WrongState,
            "user-name-taken",
            "用户名已被使用",
            "该用户名已被使用，请另取用户名。"
        );

    /// <summary>400: no e-mail address.</summary>
    public static Refusal EmailMalformed { get; } =
        new(
            RefusalKind.Malformed,
            "email-malformed",
            "电子邮箱格式不正确",
            "请填写完整的电子邮箱地址（不超过120字），或者留空。"
        );

    /// <summary>400: a role that does not exist.</summary>
    public static Refusal UnknownRole(string role) =>
        new(
            RefusalKind.Malformed,
            "role-unknown",
            "没有这个角色",
            "请从系统给出的角色中选择。",
            Facts: new Dictionary<string, object?> { ["role"] = role, ["field"] = "role" }
        );

    /// <summary>400: a unit that does not exist.</summary>
    public static Refusal UnknownUnit(string code) =>
        new(
            RefusalKind.Malformed,
            "unit-unknown",
            "没有这个单位",
            "请从系统给出的单位中选择。",
            Facts: new Dictionary<string, object?> { ["unit"] = code, ["field"] = "unit" }
        );

    /// <summary>400: what ASP.NET Core Identity found wrong.</summary>
    public static Refusal From(IdentityResult result) => From(result.Errors.First());

    /// <summary>400: one of the things that ASP.NET Core Identity found wrong.</summary>
    public static Refusal From(IdentityError error) =>
        error.Code == UserNameTaken.Code
            ? UserNameTaken
            : new(RefusalKind.Malformed, error.Code, "账户信息不符合要求", error.Description);
}
