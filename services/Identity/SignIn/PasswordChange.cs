using Microsoft.AspNetCore.Identity;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.Attempts;
using QualityAward.Identity.Sessions;

namespace QualityAward.Identity.SignIn;

/// <summary>A person sets a new password; the person's other sessions end.</summary>
public sealed class PasswordChange(
    UserManager<Account> accounts,
    AttemptLimit limit,
    SessionEnding ending,
    IdentityDb db,
    TimeProvider time
)
{
    /// <summary>Changes it, or says in Chinese why not.</summary>
    public async Task<IReadOnlyList<string>> ChangeAsync(
        OpenSession open,
        string current,
        string wanted,
        CancellationToken cancellationToken
    )
    {
        var account = open.Account;
        if (!await limit.TryBeginAsync(account.Id, cancellationToken))
        {
            return ["连续输入错误次数过多，请15分钟后重试。"];
        }
        if (current == wanted)
        {
            return ["新密码不得与当前密码相同。"];
        }
        account.MustChangePassword = false;
        var result = await accounts.ChangePasswordAsync(account, current, wanted);
        if (!result.Succeeded)
        {
            db.ChangeTracker.Clear();
            return [.. result.Errors.Select(e => e.Description)];
        }
        await limit.ClearAsync(account.Id, cancellationToken);
        db.AccountEvents.Add(
            new(account.Id, AccountEventKinds.PasswordChanged, time.GetUtcNow(), account.Id)
        );
        await ending.EndAllAsync(
            account.Id,
            account.Id,
            except: open.Session.Id,
            cancellationToken
        );
        return [];
    }
}
