using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Registers;

/// <summary>The registers over REST: <c>/api/honours/events</c>. Never public.</summary>
internal static class RegisterEventEndpoints
{
    public static void MapRegisterEvents(this IEndpointRouteBuilder api)
    {
        var events = api.MapGroup("/events").WithTags("事故和信用登记");
        string[] readers = [Roles.Office, Roles.Supervisor, Roles.LeadingGroup, Roles.Government];
        events
            .MapGet("", ListAsync)
            .RequireAwardRole(readers)
            .WithSummary("事故、投诉、信用、违法记录，最新在前");
        events.MapGet("/{id:guid}", GetAsync).RequireAwardRole(readers).WithSummary("一条记录");
        events
            .MapPost("", RecordAsync)
            .RequireAwardRole(Roles.Office)
            .WithIdempotencyKey<HonoursDb>()
            .WithSummary(
                "登记事故、重大质量投诉、不良信用或者违法行为（第九条、第十条、第二十七条），另一人核实后生效"
            );
        var acts = new CaseRoutes<RegisterEvent, RegisterEventView>(events);
        acts.Map(
            RegisterEventActs.Confirm,
            (EventDesk desk, CaseAct on, CancellationToken cancellationToken) =>
                desk.ConfirmAsync(on, cancellationToken)
        );
        acts.Map(
            RegisterEventActs.Reject,
            (
                EventDesk desk,
                CaseAct on,
                RejectEventRequest request,
                CancellationToken cancellationToken
            ) => desk.RejectAsync(on, request, cancellationToken)
        );
    }

    private static async Task<Ok<Page<RegisterEventView>>> ListAsync(
        [AsParameters] EventQuery query,
        RegisterEventAnswer answer,
        AwardUser by,
        [AsParameters] PageQuery page,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.PageAsync(query, page, by, cancellationToken));

    private static async Task<TaggedOk<RegisterEventView>> GetAsync(
        Guid id,
        RegisterEventAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => await answer.OfAsync(await answer.FindAsync(id, cancellationToken), by, cancellationToken);

    private static async Task<TaggedCreated<RegisterEventView>> RecordAsync(
        RecordEventRequest request,
        EventDesk desk,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var entry = await desk.RecordAsync(request, by, cancellationToken);
        return Tagged.Created(
            $"/api/honours/events/{entry.Id}",
            entry.ToView(holderOf: null, by),
            entry.Version
        );
    }
}
