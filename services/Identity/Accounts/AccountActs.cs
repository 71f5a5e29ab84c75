using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Identity.Accounts;

/// <summary>What an administrator does with an account. Accounts are never deleted.</summary>
internal static class AccountActs
{
    private static readonly string[] Administrators = [Roles.Administrator];

    /// <summary>All of them; the withdrawal of a role is in <see cref="AccountTransitions"/>, once a role.</summary>
    public static ActTable<Account> Table { get; } =
        new(_ => 6, _ => new(AccountRefusals.WrongState));

    /// <summary>A role is granted, or proposed where it takes two. A form of its own: the roles depend on the unit.</summary>
    public static Act<Account> Grant { get; } =
        Table.Add(
            new("assignments", "授予身份", Administrators, _ => true)
            {
                Main = true,
                Summary = "授予单位中的角色；监督、领导小组、市质量强市办和管理员须另一人确认",
                Note =
                    "任命为评审监督组、领导小组、市质量强市办人员或者管理员的，提出后须由另一名管理员确认方可生效，提出人和被任命人均不得确认。只有一名管理员时，只能任命第二名管理员。",
                Consequence = "本人可以此身份查看和办理事项；须由另一人确认的，确认后生效。",
                Told = "须由另一人确认的，告知有权确认的人员；其他身份不另行告知。",
                Undo = "可以撤销该身份。",
            }
        );

    /// <summary>Bars it; its sessions end.</summary>
    public static Act<Account> Disable { get; } =
        Table.Add(
            new("disable", "停用账号", Administrators, a => a.DisabledAt is null)
            {
                Summary = "停用账户并结束其全部登录",
                Consequence =
                    "该账号的全部登录随即结束，停用期间不能登录，其待办事项须由他人办理。",
                Undo = "可以恢复；账号和全部记录保留。",
            }
        );

    /// <summary>Lets it sign in again.</summary>
    public static Act<Account> Enable { get; } =
        Table.Add(
            new("enable", "恢复账号", Administrators, a => a.DisabledAt is not null)
            {
                Summary = "恢复已停用的账户",
                Consequence = "该账号可以重新登录，原有身份继续有效。",
                Undo = "可以再次停用。",
            }
        );

    /// <summary>Lifts a lock after wrong passwords.</summary>
    public static Act<Account> Unlock { get; } =
        Table.Add(
            new("unlock", "解除登录锁定", Administrators, _ => true)
            {
                Summary = "解除因连续输错密码造成的锁定",
                Consequence = "清除连续输错密码的记录，本人可以立即再次登录。",
                Undo = "不需要撤回。",
            }
        );

    /// <summary>Removes a lost authenticator.</summary>
    public static Act<Account> ResetSecondFactor { get; } =
        Table.Add(
            new("reset-second-factor", "清除身份验证器", Administrators, _ => true)
            {
                Summary = "清除身份验证器，本人下次登录时重新设置",
                Consequence = "该账号的全部登录随即结束，本人下次登录时重新设置身份验证器。",
                Undo = "不能撤回。",
            }
        );

    /// <summary>Sets a password to be replaced. A form of its own: what is typed is kept in no draft.</summary>
    public static Act<Account> ResetPassword { get; } =
        Table.Add(
            new("reset-password", "重置密码", Administrators, _ => true)
            {
                Summary = "设置新的初始密码并结束其全部登录",
                Consequence = "该账号的全部登录随即结束，本人凭新的初始密码登录并须立即修改。",
                Undo = "不能撤回；可以再次重置。",
            }
        );

    /// <summary>The acts open to a person: nobody disables their own account.</summary>
    public static IReadOnlyList<ActView> OpenTo(AwardUser by, Account found) =>
        [.. Table.OpenTo(by, found).Where(act => act.Verb != Disable.Verb || !IsOwn(by, found))];

    /// <summary>Whether it is the person's own.</summary>
    public static bool IsOwn(AwardUser by, Account found) => by.Subject == $"{found.Id}";
}
