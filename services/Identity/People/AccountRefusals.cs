using Microsoft.AspNetCore.Identity;
using QualityAward.Common;

namespace QualityAward.Identity.People;

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

    /// <summary>400: what ASP.NET Core Identity found wrong.</summary>
    public static Refusal From(IdentityResult result)
    {
        var error = result.Errors.First();
        return error.Code == UserNameTaken.Code
            ? UserNameTaken
            : new(RefusalKind.Malformed, error.Code, "账户信息不符合要求", error.Description);
    }
}
