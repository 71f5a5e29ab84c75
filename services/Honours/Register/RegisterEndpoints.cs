using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.Rest.Problems;

namespace QualityAward.Honours.Register;

/// <summary>荣誉名录, for anybody: <c>/api/honours/register</c>. A revoked award is shown as such at once.</summary>
internal static class RegisterEndpoints
{
    public static void MapRegister(this IEndpointRouteBuilder api)
    {
        var register = api.MapGroup("/register")
            .WithTags("荣誉名录")
            .AllowAnonymous()
            .AddEndpointFilter<RouteGroupBuilder, NoBrowserCache>();
        register
            .MapGet("", ListAsync)
            .WithSummary(
                "荣誉名录（第二十条）：edition 届次，kind 类别，year 年份，place 所在县（区），industry 行业，q 名称，after 上一页的 next"
            );
        register.MapGet("/{number}", GetAsync).WithSummary("一项荣誉：证书编号或者标识");
    }

    private static async Task<Ok<Page<HonourSummary>>> ListAsync(
        RegisterReader register,
        [AsParameters] RegisterQuery query,
        [AsParameters] NumberedPageQuery page,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await register.PageAsync(query, page, cancellationToken));

    private static async Task<TaggedOk<HonourView>> GetAsync(
        string number,
        HonoursDb db,
        CancellationToken cancellationToken
    )
    {
        var wanted = Typed.Normalise(number);
        var id = Guid.TryParse(number, out var guid) ? guid : Guid.Empty;
        var honour =
            await db
                .Honours.AsNoTracking()
                .SingleOrDefaultAsync(h => h.Number == wanted || h.Id == id, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
        return Tagged.Ok(honour.ToView(), honour.Version);
    }
}

/// <summary>No browser keeps what shows whether an award is valid; the gateway does for half a second at most.</summary>
internal sealed class NoBrowserCache : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        context.HttpContext.Response.Headers.CacheControl = "no-cache";
        return next(context);
    }
}
