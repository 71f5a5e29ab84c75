using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Idempotency;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Rest.Delivery;

namespace QualityAward.Honours.Visits;

/// <summary>Visits for anybody: seen, booked and followed without an account (article 31).</summary>
internal static class VisitEndpoints
{
    public static void MapVisits(this IEndpointRouteBuilder api)
    {
        var slots = api.MapGroup("/visit-slots").WithTags("参观学习").AllowAnonymous();
        slots
            .MapGet("", OfferedAsync)
            .WithSummary("可以预约的参观学习场次，最近的在前（第三十一条）");
        slots.MapGet("/{id:guid}", SlotAsync).WithSummary("一个场次");
        slots
            .MapPost("/{id:guid}/bookings", BookAsync)
            .WithoutTrace()
            .WithIdempotencyKey<HonoursDb>()
            .WithSummary("预约参观学习；凭返回的查询码查看、取消和填写学习收获");
        var visits = api.MapGroup("/visits").WithTags("参观学习").AllowAnonymous().WithoutTrace();
        visits.MapGet("/{receipt}", FollowAsync).WithSummary("凭查询码查看预约");
        visits.MapPost("/{receipt}/withdraw", WithdrawAsync).WithSummary("凭查询码取消预约");
        visits.MapPost("/{receipt}/learnt", TellAsync).WithSummary("凭查询码填写学习收获");
    }

    private static async Task<Ok<IReadOnlyList<VisitSlotView>>> OfferedAsync(
        BookVisit visits,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await visits.OfferedAsync(cancellationToken));

    private static async Task<Ok<VisitSlotView>> SlotAsync(
        Guid id,
        BookVisit visits,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await visits.SlotAsync(id, cancellationToken));

    private static async Task<Created<VisitReceipt>> BookAsync(
        Guid id,
        BookVisitRequest request,
        BookVisit visits,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Created(
            (string?)null,
            new VisitReceipt(await visits.RunAsync(id, request, cancellationToken))
        );

    private static async Task<Ok<VisitFollowView>> FollowAsync(
        string receipt,
        BookVisit visits,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await visits.FollowAsync(receipt, cancellationToken));

    private static async Task<Ok<VisitFollowView>> WithdrawAsync(
        string receipt,
        BookVisit visits,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await visits.WithdrawAsync(receipt, cancellationToken));

    private static async Task<Ok<VisitFollowView>> TellAsync(
        string receipt,
        TellLearntRequest request,
        BookVisit visits,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await visits.TellAsync(receipt, request, cancellationToken));
}
