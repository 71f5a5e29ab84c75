using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.TransparencyLog;
using QualityAward.Rest.Delivery;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.Supervision;

/// <summary>第二十一条: 评审监督组 reads every step of the whole process.</summary>
internal static class SupervisionEndpoints
{
    public static void MapSupervision(this RouteGroupBuilder publicity)
    {
        var supervision = publicity
            .MapGroup("/supervision")
            .WithTags("全过程监督")
            .RequireAwardRole(Roles.Supervisor);
        supervision
            .MapGet("/steps", StepsAsync)
            .WithoutTrace()
            .WithSummary(
                "评选全过程的各个环节，最新在前；本人须回避和不得知悉的不在其中（第二十一条）"
            )
            .WithDescription(
                "参数：edition 为届次，kind 为环节，subject 检索申报主体名称，after 为上一页的 next，limit 不超过100。"
            );
        supervision
            .MapGet("/steps.csv", CsvAsync)
            .WithoutTrace()
            .WithSummary("导出评选全过程的各个环节（CSV），范围与列表相同")
            .WithDescription("参数：edition、kind、subject，与列表相同。");
        supervision.MapGet("/kinds", Kinds).WithSummary("环节的代码和名称");
    }

    private static async Task<Ok<Page<ProcessStepView>>> StepsAsync(
        StepTimeline timeline,
        [AsParameters] StepFilter filter,
        [AsParameters] StepPage page,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Ok(
            await timeline.ReadAsync(by, StepQuery.Read(filter, page), cancellationToken)
        );

    private static async Task<PushStreamHttpResult> CsvAsync(
        StepTimeline timeline,
        [AsParameters] StepFilter filter,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var all = await timeline.ReadAllAsync(
            by,
            StepQuery.Read(filter, new(null, null)),
            cancellationToken
        );
        return TypedResults.Stream(
            body => StepCsv.WriteAsync(all, body, cancellationToken),
            StepCsv.ContentType,
            "评选全过程.csv"
        );
    }

    private static Ok<IReadOnlyList<StepKindView>> Kinds() =>
        TypedResults.Ok<IReadOnlyList<StepKindView>>([
            .. StepKinds.All.Select(k => new StepKindView(k.Key, k.Value.Name)),
        ]);
}
