using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Idempotency;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Preconditions;
using QualityAward.Review.Award.Deliberation;
using QualityAward.Review.Award.Lists;
using QualityAward.Review.Reviewers.Conduct;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.Review.RuleSets;
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
        ReviewDb db,
        Voters voters,
        AccessRule access,
        HttpContext http,
        Guid editionId,
        CancellationToken ct
    )
    {
        await access.RequireSupervisorAsync(http.User.ToAwardUser(), editionId, ct);

        // 第二十二条: a matter names cases in free words, so whoever must stay out of one of them reads none.
        var candidates = await db
            .Candidates.Where(c => c.EditionId == editionId)
            .Select(c => c.Id)
            .ToListAsync(ct);
        if ((await voters.HiddenFromAsync(http.User.ToAwardUser(), candidates, ct)).Count > 0)
        {
            return TypedResults.Ok(new Page<MajorMatterView>([], null));
        }

        // A handful an edition.
        var found = await db
            .MajorMatters.AsNoTracking()
            .Where(m => m.EditionId == editionId)
            .OrderBy(m => m.RecordedAt)
            .ToListAsync(ct);
        return TypedResults.Ok(new Page<MajorMatterView>([.. found.Select(m => m.ToView())], null));
    }

    private static async Task<Created<MajorMatterView>> RecordAsync(
        RecordMajorMatterRequest request,
        ReviewDb db,
        PaperDesk papers,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        await papers.CheckAsync(request.Minutes, 6, http.User.ToAwardUser(), ct);
        var rules = await db.ApprovedRulesAsync(request.EditionId, ct);
        var matter = await db.InTransaction(
            async token =>
            {
                var recorded = MajorMatter.Record(
                    request,
                    rules.Quorum,
                    rules.MajorityPercent,
                    clock.Now
                );
                db.Add(recorded);
                await db.SaveChangesAsync(token);
                return recorded;
            },
            ct
        );
        http.SetETag(matter.Version);
        return TypedResults.Created($"/api/review/major-matters/{matter.Id}", matter.ToView());
    }
}
