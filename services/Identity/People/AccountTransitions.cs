using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.Appointments;
using QualityAward.Rest.Answers;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Identity.People;

/// <summary>What an administrator changes about an account. Each needs <c>If-Match</c> and answers the account as it is then.</summary>
internal static class AccountTransitions
{
    public static void MapAccountTransitions(this IEndpointRouteBuilder accounts)
    {
        var acts = new CaseRoutes<Account, AccountView>(accounts);
        acts.Map(
            AccountActs.Disable,
            (AccountAdministration admin, CaseAct on, CancellationToken cancellationToken) =>
                admin.DisableAsync(on, cancellationToken)
        );
        acts.Map(
            AccountActs.Enable,
            (AccountAdministration admin, CaseAct on, CancellationToken cancellationToken) =>
                admin.EnableAsync(on, cancellationToken)
        );
        acts.Map(
            AccountActs.Unlock,
            (AccountAdministration admin, CaseAct on, CancellationToken cancellationToken) =>
                admin.UnlockAsync(on, cancellationToken)
        );
        acts.Map(
            AccountActs.ResetSecondFactor,
            (AccountAdministration admin, CaseAct on, CancellationToken cancellationToken) =>
                admin.ResetSecondFactorAsync(on, cancellationToken)
        );
        acts.Map(
            AccountActs.ResetPassword,
            (
                AccountAdministration admin,
                CaseAct on,
                ResetPasswordRequest request,
                CancellationToken cancellationToken
            ) => admin.ResetPasswordAsync(on, request.InitialPassword, cancellationToken)
        );
        acts.Map(
            AccountActs.Grant,
            (
                AccountAdministration admin,
                CaseAct on,
                AssignmentRequest request,
                CancellationToken cancellationToken
            ) => admin.GrantAsync(on, request, cancellationToken)
        );
        accounts
            .MapPost("/{id:guid}/assignments/{assignmentId:guid}/withdraw", WithdrawAsync)
            .RequireAwardRole(Roles.Administrator)
            .WithSummary("撤销角色，最迟5分钟内生效");
    }

    private static async Task<TaggedOk<AccountView>> WithdrawAsync(
        [AsParameters] CaseAct on,
        Guid assignmentId,
        AccountAdministration admin,
        AccountDirectory directory,
        CancellationToken cancellationToken
    ) =>
        await directory.OfAsync(
            await admin.WithdrawAsync(on, assignmentId, cancellationToken),
            on.By,
            cancellationToken
        );
}
