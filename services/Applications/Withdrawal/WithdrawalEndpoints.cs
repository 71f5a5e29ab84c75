using QualityAward.Applications.Case;
using QualityAward.Applications.Editions;
using QualityAward.Casework.Acts;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Withdrawal;

/// <summary>撤回届次 over REST: <c>/api/applications/editions/{id}/withdraw</c>.</summary>
public static class WithdrawalEndpoints
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapWithdrawal(this IEndpointRouteBuilder api) =>
        new CaseRoutes<Edition, EditionView>(api.MapGroup("/editions").WithTags("评选届次")).Map(
            EditionActs.Withdraw,
            (
                WithdrawEdition desk,
                CaseAct on,
                WithdrawEditionRequest request,
                CancellationToken cancellationToken
            ) => desk.RunAsync(on, request, cancellationToken)
        );
}
