using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Delivery;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.PublicTexts;

/// <summary>公开文字复核: <c>/api/publicity/text-reviews</c> (article 3).</summary>
internal static class TextReviewEndpoints
{
    public static void MapTextReviews(this RouteGroupBuilder publicity)
    {
        string[] readers = [Roles.Office, Roles.Supervisor];
        var texts = publicity.MapGroup("/text-reviews").WithTags("公开文字复核").WithoutTrace();
        texts
            .MapGet("", ListAsync)
            .RequireAwardRole(readers)
            .WithSummary("拟公开的文字，最新在前；须回避的对象的文字不在其中")
            .WithDescription("参数：after、limit（不超过100）、state。");
        texts
            .MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(readers)
            .WithSummary("一段拟公开的文字");
        var acts = new CaseRoutes<TextReview, TextReviewView>(texts);
        acts.Map(
            TextReviewActs.Clear,
            (
                TextReviewDesk desk,
                CaseAct on,
                ClearTextRequest request,
                CancellationToken cancellationToken
            ) => desk.ClearAsync(on, request.Reasons, cancellationToken)
        );
        acts.Map(
            TextReviewActs.Refuse,
            (
                TextReviewDesk desk,
                CaseAct on,
                RefuseTextRequest request,
                CancellationToken cancellationToken
            ) => desk.RefuseAsync(on, request.Reason, cancellationToken)
        );
    }

    private static async Task<Ok<Page<TextReviewView>>> ListAsync(
        TextReviewAnswer answer,
        TextReviewState? state,
        [AsParameters] PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.PageAsync(state, page, by, cancellationToken));

    private static async Task<TaggedOk<TextReviewView>> GetAsync(
        Guid id,
        TextReviewAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await answer.FindAsync(id, by, cancellationToken),
            by,
            cancellationToken
        );
}
