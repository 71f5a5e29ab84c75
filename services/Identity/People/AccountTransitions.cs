using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Appointments;
using QualityAward.Rest.Preconditions;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Identity.People;

/// <summary>What an administrator changes about an account. Each needs <c>If-Match</c> and answers the account as it is then.</summary>
internal static class AccountTransitions
{
    public static void MapAccountTransitions(this IEndpointRouteBuilder accounts)
    {
        accounts
            .MapPost(
                "/{id:guid}/disable",
                (Guid id, HttpContext http, AccountAdministration admin, CancellationToken ct) =>
                    AnswerAsync(http, admin, id, admin.DisableAsync, ct)
            )
            .RequireIfMatch()
            .WithSummary("停用账户并结束其全部登录");
        accounts
            .MapPost(
                "/{id:guid}/enable",
                (Guid id, HttpContext http, AccountAdministration admin, CancellationToken ct) =>
                    AnswerAsync(http, admin, id, admin.EnableAsync, ct)
            )
            .RequireIfMatch()
            .WithSummary("恢复已停用的账户");
        accounts
            .MapPost(
                "/{id:guid}/unlock",
                (Guid id, HttpContext http, AccountAdministration admin, CancellationToken ct) =>
                    AnswerAsync(http, admin, id, admin.UnlockAsync, ct)
            )
            .RequireIfMatch()
            .WithSummary("解除因连续输错密码造成的锁定");
        accounts
            .MapPost(
                "/{id:guid}/reset-second-factor",
                (Guid id, HttpContext http, AccountAdministration admin, CancellationToken ct) =>
                    AnswerAsync(http, admin, id, admin.ResetSecondFactorAsync, ct)
            )
            .RequireIfMatch()
            .WithSummary("清除身份验证器，本人下次登录时重新设置");
        accounts
            .MapPost(
                "/{id:guid}/reset-password",
                (
                    Guid id,
                    ResetPasswordRequest request,
                    HttpContext http,
                    AccountAdministration admin,
                    CancellationToken ct
                ) =>
                    AnswerAsync(
                        http,
                        admin,
                        id,
                        (a, by, c) => admin.ResetPasswordAsync(a, request.InitialPassword, by, c),
                        ct
                    )
            )
            .RequireIfMatch()
            .WithSummary("设置新的初始密码并结束其全部登录");
        accounts
            .MapPost(
                "/{id:guid}/assignments",
                (
                    Guid id,
                    AssignmentRequest request,
                    HttpContext http,
                    AccountAdministration admin,
                    AppointmentDesk desk,
                    CancellationToken ct
                ) =>
                    AnswerAsync(
                        http,
                        admin,
                        id,
                        (a, _, c) => desk.AppointAsync(a, request, http.User.ToAwardUser(), c),
                        ct
                    )
            )
            .RequireIfMatch()
            .WithSummary("授予单位中的角色；监督、领导小组、市质量强市办和管理员须另一人确认");
        accounts
            .MapPost(
                "/{id:guid}/assignments/{assignmentId:guid}/withdraw",
                (
                    Guid id,
                    Guid assignmentId,
                    HttpContext http,
                    AccountAdministration admin,
                    CancellationToken ct
                ) =>
                    AnswerAsync(
                        http,
                        admin,
                        id,
                        (a, _, c) =>
                            admin.WithdrawAsync(a, assignmentId, http.User.ToAwardUser(), c),
                        ct
                    )
            )
            .RequireIfMatch()
            .WithSummary("撤销角色，最迟5分钟内生效");
    }

    private static async Task<Ok<AccountView>> AnswerAsync(
        HttpContext http,
        AccountAdministration administration,
        Guid id,
        Func<Account, Guid, CancellationToken, Task> change,
        CancellationToken ct
    )
    {
        var (version, view) = await administration.ChangeAsync(
            id,
            http.IfMatchVersion(),
            http.ActingSubject(),
            change,
            ct
        );
        http.SetETag(version);
        return TypedResults.Ok(view);
    }
}
