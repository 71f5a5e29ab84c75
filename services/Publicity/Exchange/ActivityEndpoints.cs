using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Rest.Delivery;
using QualityAward.Rest.Paging;

namespace QualityAward.Publicity.Exchange;

/// <summary>第二十九条: activities for everybody. A receipt stands in no address.</summary>
internal static class ActivityEndpoints
{
    public static void MapActivities(this RouteGroupBuilder publicity)
    {
        var activities = publicity.MapGroup("/activities").WithTags("经验交流").AllowAnonymous();
        activities
            .MapGet("", ListAsync)
            .AddEndpointFilter<PublicCaching>()
            .WithSummary("示范推广活动：尚未结束的按开始时间排列；past=true 为已结束的，最近的在前")
            .WithDescription(
                "Parameters: from and to (days), past, kind, division (GB/T 2260 code), after, limit up to 100."
            );
        activities
            .MapGet("/{id:guid}", ReadAsync)
            .AddEndpointFilter<PublicCaching>()
            .WithSummary("一项活动；不含参加人员信息");
        activities
            .MapGet("/{id:guid}/files/{file:guid}", OpenAsync)
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream")
            .WithSummary("活动的材料或者图片");
        activities
            .MapPost("/{id:guid}/participants", RegisterAsync)
            .WithIdempotencyKey<PublicityDb>()
            .WithoutTrace()
            .WithSummary("报名；名额已满的列入候补。凭返回的查询码查看、修改和取消，查询码不保存");

        var own = publicity
            .MapGroup("/participations")
            .WithTags("经验交流")
            .AllowAnonymous()
            .WithoutTrace();
        own.MapPost("/look", LookAsync).WithSummary("凭查询码查看报名");
        own.MapPost("/change", ChangeAsync).WithSummary("凭查询码修改报名信息；名额和顺序不变");
        own.MapPost("/withdraw", WithdrawAsync)
            .WithSummary("凭查询码取消报名；候补人员依次递补，个人信息随即删除");
        own.MapPost("/rate", RateAsync).WithSummary("活动举办后凭查询码评价");
    }

    private static async Task<Ok<Page<ActivitySummary>>> ListAsync(
        [AsParameters] ActivityFilter asked,
        [AsParameters] PageQuery page,
        PublicActivities activities,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await activities.PageAsync(asked, page, cancellationToken));

    private static async Task<Ok<ActivityPublicView>> ReadAsync(
        Guid id,
        PublicActivities activities,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await activities.ReadAsync(id, cancellationToken));

    private static async Task<FileStreamHttpResult> OpenAsync(
        Guid id,
        Guid file,
        PublicActivities activities,
        HttpResponse response,
        CancellationToken cancellationToken
    )
    {
        var (stored, content, isPicture) = await activities.OpenAsync(id, file, cancellationToken);
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        response.Headers[HeaderNames.CacheControl] = "public, max-age=300";

        // Only what was encoded anew here is shown in a page; all else is saved.
        return TypedResults.Stream(content, stored.ContentType, isPicture ? null : stored.Name);
    }

    private static async Task<Created<ActivityReceipt>> RegisterAsync(
        Guid id,
        RegisterForActivityRequest request,
        TakePart takePart,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Created(
            (string?)null,
            await takePart.RegisterAsync(id, request, cancellationToken)
        );

    private static async Task<Ok<ParticipationView>> LookAsync(
        ActivityReceiptRequest request,
        TakePart takePart,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await takePart.LookAsync(request, cancellationToken));

    private static async Task<Ok<ParticipationView>> ChangeAsync(
        ChangeParticipantRequest request,
        TakePart takePart,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await takePart.ChangeAsync(request, cancellationToken));

    private static async Task<Ok<ParticipationView>> WithdrawAsync(
        ActivityReceiptRequest request,
        TakePart takePart,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await takePart.WithdrawAsync(request, cancellationToken));

    private static async Task<Ok<ParticipationView>> RateAsync(
        ActivityFeedbackRequest request,
        TakePart takePart,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await takePart.RateAsync(request, cancellationToken));
}
