using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Visits;

/// <summary>Visits for the units that receive, and for 市质量强市办 (article 31).</summary>
internal static class VisitDeskEndpoints
{
    public static void MapVisitsDesk(this IEndpointRouteBuilder api)
    {
        string[] hosts = [Roles.Applicant, Roles.Office];
        var slots = api.MapGroup("/visit-slots-desk").WithTags("参观学习接待");
        slots
            .MapGet("", SlotsAsync)
            .RequireAwardRole(hosts)
            .WithSummary("参观学习场次；获奖单位只见本单位的");
        slots.MapGet("/{id:guid}", SlotAsync).RequireAwardRole(hosts).WithSummary("一个场次");
        slots
            .MapPost("", OfferAsync)
            .RequireAwardRole(hosts)
            .WithIdempotencyKey<HonoursDb>()
            .WithSummary("开设参观学习场次");
        new CaseRoutes<VisitSlot, VisitSlotView>(slots).Map(
            VisitActs.CancelSlot,
            (
                VisitDesk desk,
                CaseAct on,
                CancelVisitRequest request,
                CancellationToken cancellationToken
            ) => desk.CancelSlotAsync(on, request, cancellationToken)
        );

        var bookings = api.MapGroup("/visit-bookings-desk").WithTags("参观学习接待");
        bookings
            .MapGet("", BookingsAsync)
            .RequireAwardRole(hosts)
            .WithSummary("参观学习预约，最新在前；获奖单位只见本单位的");
        bookings.MapGet("/{id:guid}", BookingAsync).RequireAwardRole(hosts).WithSummary("一件预约");
        var acts = new CaseRoutes<VisitBooking, VisitBookingView>(bookings);
        acts.Map(
            VisitActs.Accept,
            (VisitDesk desk, CaseAct on, CancellationToken cancellationToken) =>
                desk.AcceptAsync(on, cancellationToken)
        );
        acts.Map(
            VisitActs.Decline,
            (
                VisitDesk desk,
                CaseAct on,
                DeclineVisitRequest request,
                CancellationToken cancellationToken
            ) => desk.DeclineAsync(on, request, cancellationToken)
        );
        acts.Map(
            VisitActs.Cancel,
            (
                VisitDesk desk,
                CaseAct on,
                CancelVisitRequest request,
                CancellationToken cancellationToken
            ) => desk.CancelAsync(on, request, cancellationToken)
        );
        acts.Map(
            VisitActs.Hold,
            (VisitDesk desk, CaseAct on, CancellationToken cancellationToken) =>
                desk.HoldAsync(on, cancellationToken)
        );
    }

    private static async Task<Ok<Page<VisitSlotView>>> SlotsAsync(
        VisitAnswer answer,
        AwardUser by,
        [AsParameters] PageQuery page,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.SlotsAsync(page, by, cancellationToken));

    private static async Task<TaggedOk<VisitSlotView>> SlotAsync(
        Guid id,
        VisitAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await answer.RequireSlotAsync(id, by, cancellationToken),
            by,
            cancellationToken
        );

    private static async Task<TaggedCreated<VisitSlotView>> OfferAsync(
        OfferVisitRequest request,
        VisitDesk desk,
        AwardUser by,
        AwardClock clock,
        CancellationToken cancellationToken
    )
    {
        var slot = await desk.OfferAsync(request, by, cancellationToken);
        return Tagged.Created(
            $"/api/honours/visit-slots-desk/{slot.Id}",
            slot.ToView(clock.Today, by),
            slot.Version
        );
    }

    private static async Task<Ok<Page<VisitBookingView>>> BookingsAsync(
        VisitAnswer answer,
        [AsParameters] VisitBookingFilter filter,
        AwardUser by,
        [AsParameters] PageQuery page,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.BookingsAsync(filter, page, by, cancellationToken));

    private static async Task<TaggedOk<VisitBookingView>> BookingAsync(
        Guid id,
        VisitAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await answer.RequireBookingAsync(id, by, cancellationToken),
            by,
            cancellationToken
        );
}
