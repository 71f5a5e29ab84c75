using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Rest.Preconditions;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.PublicTexts;

/// <summary>公开文字复核: <c>/api/publicity/text-reviews</c> (article 3).</summary>
internal static class TextReviewEndpoints
{
    public static void MapTextReviews(this RouteGroupBuilder publicity)
    {
        var desk = publicity.MapGroup("/text-reviews").WithTags("公开文字复核");
        desk.MapGet("", ListAsync)
            .RequireAwardRole(Roles.Office, Roles.Supervisor)
            .WithSummary("拟公开的文字，最新在前；须回避的对象的文字不在其中")
            .WithDescription("参数：after、limit（不超过100）、state。");
        desk.MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(Roles.Office, Roles.Supervisor)
            .WithSummary("一段拟公开的文字");
        desk.MapPost("/{id:guid}/clear", ClearAsync)
            .RequireAwardRole(Roles.Office)
            .RequireIfMatch()
            .WithSummary("逐处写明理由，同意公开；起草人本人不能复核");
        desk.MapPost("/{id:guid}/refuse", RefuseAsync)
            .RequireAwardRole(Roles.Office)
            .RequireIfMatch()
            .WithSummary("写明理由，要求修改；起草人本人不能复核");
    }

    private static async Task<Ok<Page<TextReviewView>>> ListAsync(
        TextReviewDesk desk,
        HttpContext http,
        CancellationToken cancellationToken,
        Guid? after = null,
        int? limit = null,
        TextReviewState? state = null
    ) =>
        TypedResults.Ok(
            await desk.ListAsync(
                http.User.ToAwardUser(),
                after,
                Math.Clamp(limit ?? 20, 1, 100),
                state,
                cancellationToken
            )
        );

    private static async Task<Ok<TextReviewView>> GetAsync(
        Guid id,
        TextReviewDesk desk,
        HttpContext http,
        CancellationToken cancellationToken
    ) => Answer(await desk.FindAsync(id, http.User.ToAwardUser(), cancellationToken), http);

    private static async Task<Ok<TextReviewView>> ClearAsync(
        Guid id,
        ClearTextRequest request,
        TextReviewDesk desk,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        var by = http.User.ToAwardUser();
        return Answer(
            await desk.SettleAsync(
                id,
                http.IfMatchVersion(),
                by,
                (review, now) => review.Clear(request.Reasons, by, now),
                cancellationToken
            ),
            http
        );
    }

    private static async Task<Ok<TextReviewView>> RefuseAsync(
        Guid id,
        RefuseTextRequest request,
        TextReviewDesk desk,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        var by = http.User.ToAwardUser();
        return Answer(
            await desk.SettleAsync(
                id,
                http.IfMatchVersion(),
                by,
                (review, now) => review.Refuse(request.Reason, by, now),
                cancellationToken
            ),
            http
        );
    }

    private static Ok<TextReviewView> Answer(TextReview review, HttpContext http)
    {
        http.SetETag(review.Version);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(TextReviewDesk.ToView(review));
    }
}
