using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Answers;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Scoring;

/// <summary>What 市质量强市办 decides about submitted sheets (articles 15 and 25); it never sees their scores here.</summary>
internal static class SheetDecisionEndpoints
{
    public static void MapSheetDecisions(this IEndpointRouteBuilder sheets)
    {
        sheets
            .MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(Roles.Office, Roles.Supervisor)
            .WithSummary("评分表进度（不含分数）");
        var acts = new CaseRoutes<DecidedSheet, SheetRow>(sheets);
        acts.Map<SheetDecisionDesk, SheetDecisionRequest>(
            SheetDecisionActs.Reopen,
            (desk, on, request, cancellationToken) =>
                desk.ReopenAsync(on, request, cancellationToken)
        );
        acts.Map<SheetDecisionDesk, SheetDecisionRequest>(
            SheetDecisionActs.Keep,
            (desk, on, request, cancellationToken) => desk.KeepAsync(on, request, cancellationToken)
        );
    }

    private static async Task<TaggedOk<SheetRow>> GetAsync(
        Guid id,
        SheetDecisionAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await answer.FindAsync(id, by, cancellationToken),
            by,
            cancellationToken
        );
}
