using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.RuleSets.Criteria;

/// <summary>Criteria catalogues over REST: <c>/api/review/catalogues</c>.</summary>
internal static class CatalogueEndpoints
{
    private static readonly string[] Readers =
    [
        Roles.Office,
        Roles.Expert,
        Roles.Supervisor,
        Roles.LeadingGroup,
    ];

    public static void MapCatalogues(this IEndpointRouteBuilder api)
    {
        var catalogues = api.MapGroup("/catalogues").RequireAwardRole(Readers).WithTags("评审标准");
        catalogues.MapGet("/", ListAsync).WithSummary("评审标准版本（第十四条）");
        catalogues.MapGet("/{code}", GetAsync).WithSummary("一版评审标准");
    }

    private static async Task<Ok<CatalogueView[]>> ListAsync(
        ReviewDb db,
        CancellationToken cancellationToken
    )
    {
        var approved = await ApprovalsAsync(db, cancellationToken);
        return TypedResults.Ok(Catalogues.All.Select(c => Shown(c, approved)).ToArray());
    }

    private static async Task<Ok<CatalogueView>> GetAsync(
        string code,
        ReviewDb db,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Ok(
            Shown(
                Catalogues.Find(code) ?? throw new RefusedException(Refusals.NotFound),
                await ApprovalsAsync(db, cancellationToken)
            )
        );

    // 第六条: a version is decided with the first rule set that names it; a handful of rows, one an edition.
    private static Task<List<RuleSet>> ApprovalsAsync(
        ReviewDb db,
        CancellationToken cancellationToken
    ) =>
        db
            .RuleSets.AsNoTracking()
            .Where(r => r.State == RuleSetState.Approved)
            .OrderBy(r => r.Id)
            .ToListAsync(cancellationToken);

    private static CatalogueView Shown(CatalogueView catalogue, List<RuleSet> approved) =>
        approved.Find(r =>
            r.Content.Organisation.Catalogue == catalogue.Code
            || r.Content.Individual.Catalogue == catalogue.Code
        )
            is { Approval: { } meeting }
            ? catalogue with
            {
                ConfirmedBy = $"领导小组{meeting.HeldOn.ToChinese()}审定",
                Note = "",
            }
            : catalogue;
}
