using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Applications.Editions;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Preconditions;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Withdrawal;

/// <summary>撤回届次 over REST: <c>/api/applications/editions/{id}/withdraw</c>.</summary>
public static class WithdrawalEndpoints
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapWithdrawal(this IEndpointRouteBuilder api) =>
        api.MapGroup("/editions")
            .WithTags("评选届次")
            .MapPost("/{id:guid}/withdraw", WithdrawAsync)
            .RequireAwardRole(Roles.Office)
            .RequireIfMatch()
            .WithSummary(
                "公告撤回已印发评选通知的届次（第三条、第四条）：受理名单公示前，凭文件公布更正，已提交的申报随之终止"
            );

    private static async Task<Ok<EditionView>> WithdrawAsync(
        Guid id,
        WithdrawEditionRequest request,
        WithdrawEdition withdraw,
        HttpContext http,
        CancellationToken ct
    ) =>
        EditionEndpoints.WithETag(
            http,
            await withdraw.RunAsync(id, http.IfMatchVersion(), request, http.User.ToAwardUser(), ct)
        );
}
