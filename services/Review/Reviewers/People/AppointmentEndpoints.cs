using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Answers;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Reviewers.People;

/// <summary>Experts and supervisors over REST (articles 7 and 25).</summary>
internal static class AppointmentEndpoints
{
    public static void MapAppointments(this IEndpointRouteBuilder api)
    {
        string[] readers = [Roles.Office, Roles.Supervisor, Roles.LeadingGroup];
        var people = api.MapGroup("").WithTags("评审人员");
        people
            .MapGet("/people", PeopleAsync)
            .RequireAwardRole(Roles.Office, Roles.LeadingGroup)
            .WithSummary("可聘请的专家和监督人员；领导小组成员");
        people
            .MapPost("/appointments", AppointAsync)
            .RequireAwardRole(Roles.Office)
            .WithIdempotencyKey<ReviewDb>()
            .WithSummary("聘请评审专家、评审监督人员（第七条）");
        people
            .MapGet("/appointments/{id:guid}", GetAsync)
            .RequireAwardRole(readers)
            .WithSummary("聘请详情");
        people
            .MapGet("/editions/{editionId:guid}/appointments", ListAsync)
            .RequireAwardRole(readers)
            .WithSummary("本届评审专家组和评审监督组");
        new CaseRoutes<Appointment, AppointmentView>(people.MapGroup("/appointments")).Map(
            AppointmentActs.Withdraw,
            (
                AppointmentDesk desk,
                CaseAct on,
                WithdrawAppointmentRequest request,
                CancellationToken cancellationToken
            ) => desk.WithdrawAsync(on, request, cancellationToken)
        );
    }

    private static async Task<Ok<Page<EligiblePersonView>>> PeopleAsync(
        EligiblePeople people,
        string? role,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await people.OfRoleAsync(role, cancellationToken));

    private static async Task<TaggedCreated<AppointmentView>> AppointAsync(
        AppointRequest request,
        AppointmentDesk desk,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var appointed = await desk.AppointAsync(request, cancellationToken);
        return Tagged.Created(
            $"/api/review/appointments/{appointed.Id}",
            appointed.ToView(by),
            appointed.Version
        );
    }

    private static async Task<TaggedOk<AppointmentView>> GetAsync(
        Guid id,
        AppointmentAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await answer.FindAsync(id, by, cancellationToken),
            by,
            cancellationToken
        );

    private static async Task<Ok<Page<AppointmentView>>> ListAsync(
        Guid editionId,
        AppointmentAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.OfEditionAsync(editionId, by, cancellationToken));
}
