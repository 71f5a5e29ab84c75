using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;

namespace QualityAward.Honours.Statistics;

/// <summary>
/// 荣誉名录 in figures and as files, for anybody: below <c>/api/honours/register</c>, so that the gateway keeps them as
/// shortly as whatever says whether an award is valid.
/// </summary>
internal static class StatisticsEndpoints
{
    public static void MapRegisterStatistics(this IEndpointRouteBuilder api)
    {
        var register = api.MapGroup("/register")
            .WithTags("荣誉名录")
            .AllowAnonymous()
            .AddEndpointFilter<RouteGroupBuilder, NoBrowserCache>();
        register
            .MapGet("/csv", RegisterAsync)
            .Produces<string>(contentType: "text/csv")
            .WithSummary("荣誉名录（CSV，UTF-8）：条件与名录相同，不分页");
        register
            .MapGet("/statistics", StatisticsAsync)
            .WithSummary("名录统计：按获奖年份、届次、所在县（区）、行业、类别、状态");
        register
            .MapGet("/statistics/csv", StatisticsFileAsync)
            .Produces<string>(contentType: "text/csv")
            .WithSummary("名录统计（CSV，UTF-8）");
    }

    private static async Task<FileContentHttpResult> RegisterAsync(
        RegisterReader register,
        [AsParameters] RegisterQuery query,
        CancellationToken cancellationToken
    ) =>
        TypedResults.File(
            RegisterCsv.Of(await register.AllAsync(query, cancellationToken)),
            RegisterCsv.ContentType,
            "荣誉名录.csv"
        );

    private static async Task<Ok<RegisterStatistics>> StatisticsAsync(
        StatisticsReader statistics,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await statistics.ReadAsync(cancellationToken));

    private static async Task<FileContentHttpResult> StatisticsFileAsync(
        StatisticsReader statistics,
        CancellationToken cancellationToken
    ) =>
        TypedResults.File(
            RegisterCsv.Of(await statistics.ReadAsync(cancellationToken)),
            RegisterCsv.ContentType,
            "荣誉名录统计.csv"
        );
}
