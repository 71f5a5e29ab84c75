using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Notices;
using QualityAward.Publicity.TransparencyLog;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.Supervision;

/// <summary>第二十一条: 评审监督组 reads every step of the whole process.</summary>
internal static class SupervisionEndpoints
{
    private const int LongestSubject = 100;

    private const int Longest = 100;

    public static void MapSupervision(this RouteGroupBuilder publicity)
    {
        var supervision = publicity
            .MapGroup("/supervision")
            .WithTags("全过程监督")
            .RequireAwardRole(Roles.Supervisor);
        supervision
            .MapGet("/steps", StepsAsync)
            .WithSummary(
                "评选全过程的各个环节，最新在前；本人须回避和不得知悉的不在其中（第二十一条）"
            )
            .WithDescription(
                "参数：edition 为届次，kind 为环节，subject 检索申报主体名称，after 为上一页的 next，limit 不超过100。"
            );
        supervision
            .MapGet("/steps.csv", CsvAsync)
            .WithSummary("导出评选全过程的各个环节（CSV），范围与列表相同")
            .WithDescription("参数：edition、kind、subject，与列表相同。");
        supervision.MapGet("/kinds", Kinds).WithSummary("环节的代码和名称");
    }

    private static async Task<Ok<Page<ProcessStepView>>> StepsAsync(
        StepTimeline timeline,
        HttpContext http,
        CancellationToken cancellationToken,
        Guid? edition = null,
        string? kind = null,
        string? subject = null,
        string? after = null,
        int? limit = null
    )
    {
        NoticeCursor? from = null;
        if (!string.IsNullOrEmpty(after))
        {
            from = NoticeCursor.TryParse(after, out var cursor)
                ? cursor
                : throw new RefusedException(Refusals.Malformed("after 应为上一页的 next。"));
        }

        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(
            await timeline.ReadAsync(
                http.User.ToAwardUser(),
                Query(edition, kind, subject) with
                {
                    After = from,
                    Limit = Math.Clamp(limit ?? 50, 1, 100),
                },
                cancellationToken
            )
        );
    }

    private static async Task<PushStreamHttpResult> CsvAsync(
        StepTimeline timeline,
        HttpContext http,
        CancellationToken cancellationToken,
        Guid? edition = null,
        string? kind = null,
        string? subject = null
    )
    {
        var all = await timeline.ReadAllAsync(
            http.User.ToAwardUser(),
            Query(edition, kind, subject),
            cancellationToken
        );
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Stream(
            body => StepCsv.WriteAsync(all, body, cancellationToken),
            StepCsv.ContentType,
            "评选全过程.csv"
        );
    }

    private static StepQuery Query(Guid? edition, string? kind, string? subject) =>
        subject is { Length: > LongestSubject }
            ? throw new RefusedException(Refusals.Malformed($"检索内容不超过{LongestSubject}字。"))
            : new(
                edition,
                string.IsNullOrWhiteSpace(kind) ? null : kind,
                string.IsNullOrWhiteSpace(subject) ? null : subject.Trim(),
                After: null,
                Longest
            );

    private static Ok<IReadOnlyList<StepKindView>> Kinds() =>
        TypedResults.Ok<IReadOnlyList<StepKindView>>([
            .. StepKinds.All.Select(k => new StepKindView(k.Key, k.Value.Name)),
        ]);
}
