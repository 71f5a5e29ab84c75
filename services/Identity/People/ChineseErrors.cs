using Microsoft.AspNetCore.Identity;

namespace QualityAward.Identity.People;

/// <summary>What ASP.NET Core Identity says about accounts, in Chinese and with our codes.</summary>
public sealed class ChineseErrors : IdentityErrorDescriber
{
    /// <summary>Characters of user names.</summary>
    public const string UserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-_";

    /// <inheritdoc/>
    public override IdentityError DuplicateUserName(string userName) =>
        new() { Code = "user-name-taken", Description = "该用户名已被使用，请另取用户名。" };

    /// <inheritdoc/>
    public override IdentityError InvalidUserName(string? userName) =>
        new()
        {
            Code = "user-name-malformed",
            Description = "用户名只能使用小写字母、数字、点、连字符和下划线。",
        };

    /// <inheritdoc/>
    public override IdentityError PasswordMismatch() =>
        new() { Code = "password-wrong", Description = "当前密码不正确。" };

    /// <inheritdoc/>
    public override IdentityError ConcurrencyFailure() =>
        new() { Code = "changed-meanwhile", Description = "账户已被他人修改，请重试。" };
}
