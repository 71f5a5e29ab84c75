using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Reviewers.People;

/// <summary>保密与廉洁承诺书 over REST (article 7).</summary>
internal static class PledgeEndpoints
{
    internal static readonly string[] Signers =
    [
        Roles.Expert,
        Roles.Supervisor,
        Roles.Office,
        Roles.LeadingGroup,
        Roles.Government,
        Roles.ReceivingBody,
        Roles.Department,
    ];

    public static void MapPledges(this IEndpointRouteBuilder api)
    {
        var pledges = api.MapGroup("").WithTags("承诺书");
        pledges
            .MapGet("/pledges/text", () => TypedResults.Ok(PledgeText.Current))
            .RequireAwardRole(Signers)
            .WithSummary("保密与廉洁承诺书文本");
        pledges
            .MapGet("/editions/{editionId:guid}/pledge", MineAsync)
            .RequireAwardRole(Signers)
            .WithSummary("本人签署的承诺书");
        pledges
            .MapPost("/editions/{editionId:guid}/pledge", SignAsync)
            .RequireAwardRole(Signers)
            .WithIdempotencyKey<ReviewDb>()
            .WithSummary("签署保密与廉洁承诺书（第七条）");
        pledges
            .MapGet("/editions/{editionId:guid}/pledges", ListAsync)
            .RequireAwardRole(Roles.Office, Roles.Supervisor)
            .WithSummary("本届已签署的承诺书");
    }

    private static async Task<Ok<PledgeView>> MineAsync(
        Guid editionId,
        PledgeDesk desk,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await desk.OfAsync(by, editionId, cancellationToken));

    private static async Task<Ok<PledgeView>> SignAsync(
        Guid editionId,
        PledgeDesk desk,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await desk.SignAsync(by, editionId, cancellationToken));

    private static async Task<Ok<Page<PledgeView>>> ListAsync(
        Guid editionId,
        PledgeDesk desk,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await desk.AllAsync(by, editionId, cancellationToken));
}
