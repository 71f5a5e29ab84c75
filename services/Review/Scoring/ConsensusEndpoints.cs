using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Preconditions;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Scoring;

/// <summary>The panel's consensus: <c>/api/review/consensus</c> (article 15).</summary>
internal static class ConsensusEndpoints
{
    public static void MapConsensus(this IEndpointRouteBuilder api)
    {
        var consensus = api.MapGroup("/consensus").WithTags("合议");
        consensus
            .MapGet("/{stage}/{candidateId:guid}", GetAsync)
            .RequireAwardRole(Roles.Expert)
            .WithSummary("合议室（评审小组全体提交评分后可见，第十五条）");
        consensus
            .MapPut("/{stage}/{candidateId:guid}", ProposeAsync)
            .RequireAwardRole(ConsensusActs.Propose.Roles)
            .WithSummary(ConsensusActs.Propose.Summary);
        consensus
            .MapPost("/{stage}/{candidateId:guid}/confirm", ConfirmAsync)
            .RequireAwardRole(ConsensusActs.Confirm.Roles)
            .WithSummary(ConsensusActs.Confirm.Summary);
    }

    private static async Task<TaggedOk<ConsensusView>> GetAsync(
        [AsParameters] ScoredBy on,
        ConsensusDesk desk,
        CancellationToken cancellationToken
    ) => await desk.AnswerAsync(await desk.FindAsync(on, cancellationToken), cancellationToken);

    private static async Task<TaggedOk<ConsensusView>> ProposeAsync(
        [AsParameters] ScoredBy on,
        SaveConsensusRequest request,
        SeenIfAny seen,
        ConsensusDesk desk,
        CancellationToken cancellationToken
    ) =>
        await desk.AnswerAsync(
            await desk.ProposeAsync(on, request, seen, cancellationToken),
            cancellationToken
        );

    private static async Task<TaggedOk<ConsensusView>> ConfirmAsync(
        [AsParameters] ScoredBy on,
        SeenVersion seen,
        ConsensusDesk desk,
        CancellationToken cancellationToken
    ) =>
        await desk.AnswerAsync(
            await desk.ConfirmAsync(on, seen, cancellationToken),
            cancellationToken
        );
}
