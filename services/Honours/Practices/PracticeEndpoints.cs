using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;
using QualityAward.Rest.Paging;

namespace QualityAward.Honours.Practices;

/// <summary>Published practices for anybody: <c>/api/honours/practices</c> (articles 29 and 30).</summary>
internal static class PracticeEndpoints
{
    public static void MapPractices(this IEndpointRouteBuilder api)
    {
        var practices = api.MapGroup("/practices")
            .WithTags("质量管理经验")
            .AllowAnonymous()
            .AddEndpointFilter<RouteGroupBuilder, NoBrowserCache>();
        practices
            .MapGet("", ListAsync)
            .WithSummary(
                "质量管理经验，最新在前（第二十九条、第三十条）：q 检索词，year 获奖年份，industry 行业，place 县（区），after 上一页的 next"
            );
        practices
            .MapGet("/choices", ChoicesAsync)
            .WithSummary("列表可以筛选的获奖年份、行业和县（区）");
        practices
            .MapGet("/{id:guid}", GetAsync)
            .WithSummary("一项质量管理经验和引用格式；version 为第几版，不填的为现行版本");
    }

    private static async Task<Ok<Page<PublishedPractice>>> ListAsync(
        PracticeLibrary library,
        [AsParameters] PracticeQuery query,
        [AsParameters] PageQuery page,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await library.PageAsync(query, page, cancellationToken));

    private static async Task<Ok<PracticeChoices>> ChoicesAsync(
        PracticeLibrary library,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await library.ChoicesAsync(cancellationToken));

    private static async Task<Ok<PublishedPracticeView>> GetAsync(
        Guid id,
        int? version,
        PracticeLibrary library,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await library.FindAsync(id, version, cancellationToken));
}
