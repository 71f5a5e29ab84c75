using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.Corrections;

/// <summary>更正公示: <c>/api/publicity/notices/{id}/correct</c> (article 13).</summary>
internal static class CorrectionEndpoints
{
    public static void MapCorrections(this RouteGroupBuilder publicity) =>
        publicity
            .MapPost("/notices/{id:guid}/correct", CorrectAsync)
            .RequireAwardRole(Roles.Office)
            .WithIdempotencyKey<PublicityDb>()
            .EvictsWhenDone(CacheTags.Notices)
            .WithTags("公示更正")
            .WithSummary(
                "发布更正后的版本，原版本保留；名单变更的重新计算公示期，文字更正的不变（第十三条）"
            );

    private static async Task<Created<NoticeView>> CorrectAsync(
        Guid id,
        CorrectNoticeRequest request,
        CorrectNotice correct,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var version = await correct.RunAsync(id, request, by, cancellationToken);
        return TypedResults.Created($"/api/publicity/notices/{version.Id}", version);
    }
}
