using QualityAward.Common;
using QualityAward.ServiceDefaults;

namespace QualityAward.Review.Criteria;

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
        catalogues
            .MapGet("/", () => TypedResults.Ok(Catalogues.All))
            .WithSummary("评审标准版本（第十四条）");
        catalogues
            .MapGet(
                "/{code}",
                (string code) =>
                    TypedResults.Ok(
                        Catalogues.Find(code) ?? throw new RefusedException(Refusals.NotFound)
                    )
            )
            .WithSummary("一版评审标准");
    }
}
