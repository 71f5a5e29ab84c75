using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Idempotency;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Intake;

/// <summary>The filing unit's own applications: begun, listed, looked at (articles 2, 11).</summary>
internal static class OwnEndpoints
{
    public static void MapOwn(this IEndpointRouteBuilder own)
    {
        own.MapPost("/", CreateAsync)
            .WithIdempotencyKey<ApplicationsDb>()
            .WithSummary("新建申报草稿（第二条、第十一条）");
        own.MapGet("/", ListAsync).WithSummary("本单位的申报");
        own.MapGet("/{id:guid}", GetAsync).WithSummary("申报详情");
    }

    private static async Task<TaggedCreated<ApplicationView>> CreateAsync(
        CreateApplicationRequest request,
        FilingDesk desk,
        OwnAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var created = await desk.CreateAsync(request, by, cancellationToken);
        return Tagged.Created(
            $"/api/applications/applications/{created.Id}",
            await answer.ViewAsync(created, by, cancellationToken),
            created.Version
        );
    }

    private static async Task<Ok<Page<ApplicationRow>>> ListAsync(
        [AsParameters] OwnQuery query,
        [AsParameters] PageQuery page,
        OwnAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.PageAsync(query, page, by, cancellationToken));

    private static async Task<TaggedOk<ApplicationView>> GetAsync(
        Guid id,
        OwnApplications own,
        OwnAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(await own.FindAsync(id, by, cancellationToken), by, cancellationToken);
}
