using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Answers;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Award.MajorMatters;

/// <summary>重大事项 over REST: <c>/api/review/major-matters</c> (article 6).</summary>
internal static class MajorMatterEndpoints
{
    public static void AddMajorMatters(this ModelBuilder model) =>
        model.Entity<MajorMatter>(e =>
        {
            e.ToTable("major_matters");
            e.Property(m => m.Id).ValueGeneratedNever();
            e.Property(m => m.Minutes).AsJson();
            e.HasIndex(m => m.EditionId);
        });

    public static void MapMajorMatters(this IEndpointRouteBuilder api)
    {
        var matters = api.MapGroup("/major-matters").WithTags("重大事项");
        matters
            .MapGet("/", ListAsync)
            .RequireAwardRole(Roles.Office, Roles.LeadingGroup, Roles.Supervisor)
            .WithSummary("领导小组研究决定的重大事项");
        matters
            .MapPost("/", RecordAsync)
            .RequireAwardRole(Roles.LeadingGroup, Roles.Office)
            .WithIdempotencyKey<ReviewDb>()
            .WithSummary("登记领导小组研究决定的重大事项（第六条）");
    }

    private static async Task<Ok<Page<MajorMatterView>>> ListAsync(
        Guid editionId,
        MajorMatterDesk desk,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await desk.OfAsync(editionId, by, cancellationToken));

    private static async Task<TaggedCreated<MajorMatterView>> RecordAsync(
        RecordMajorMatterRequest request,
        MajorMatterDesk desk,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var matter = await desk.RecordAsync(request, by, cancellationToken);
        return Tagged.Created(
            $"/api/review/major-matters/{matter.Id}",
            matter.ToView(),
            matter.Version
        );
    }
}
