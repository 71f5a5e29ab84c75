using Microsoft.AspNetCore.Identity;
using QualityAward.Contracts.Rest.Identity;

namespace QualityAward.Identity.Accounts;

/// <summary>Twelve characters, or ten of three classes; never the user name.</summary>
public sealed class PasswordPolicy : IPasswordValidator<Account>
{
    /// <summary>The rule in words, shown beside the field.</summary>
    public const string Description = CreateAccountRequest.PasswordRule;

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(
        UserManager<Account> manager,
        Account user,
        string? password
    ) =>
        Task.FromResult(
            IsGood(password ?? "", user.UserName ?? "")
                ? IdentityResult.Success
                : IdentityResult.Failed(
                    new IdentityError
                    {
                        Code = "password-too-weak",
                        Description = $"密码强度不足。{Description}",
                    }
                )
        );

    /// <summary>Whether a password satisfies the rule.</summary>
    public static bool IsGood(string password, string userName)
    {
        var classes = new[]
        {
            password.Any(char.IsAsciiLetterUpper),
            password.Any(char.IsAsciiLetterLower),
            password.Any(char.IsAsciiDigit),
            password.Any(c => !char.IsAsciiLetterOrDigit(c)),
        }.Count(there => there);
        var longEnough = password.Length >= 12 || (password.Length >= 10 && classes >= 3);
        // 128: a limit on the work of hashing, far beyond what anybody types.
        return longEnough
            && password.Length <= 128
            && password.Distinct().Count() >= 5
            && !password.Contains(userName, StringComparison.OrdinalIgnoreCase);
    }
}
