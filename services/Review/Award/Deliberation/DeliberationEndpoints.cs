using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Answers;
using QualityAward.Review.Award.Lists;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Award.Deliberation;

/// <summary>A list or a meeting and who acts on it; an endpoint takes it with <c>[AsParameters]</c>.</summary>
/// <param name="Id">Which.</param>
/// <param name="By">The person acting.</param>
internal readonly record struct DeliberatedBy(Guid Id, AwardUser By);

/// <summary>领导小组审议 over REST: <c>/api/review/deliberations</c> (articles 6 and 18).</summary>
internal static class DeliberationEndpoints
{
    public static void MapDeliberations(this IEndpointRouteBuilder api)
    {
        api.MapMinutesDocument();
        string[] readers = [Roles.Office, Roles.LeadingGroup, Roles.Supervisor];
        api.MapPost("/award-lists/{id:guid}/deliberate", OpenAsync)
            .RequireAwardRole(AwardListActs.Deliberate.Roles)
            .WithIdempotencyKey<ReviewDb>()
            .WithTags("领导小组审议")
            .WithSummary(AwardListActs.Deliberate.Summary);
        var meetings = api.MapGroup("/deliberations").WithTags("领导小组审议");
        meetings
            .MapGet("/", ListAsync)
            .RequireAwardRole(readers)
            .WithSummary("审议列表，可按名单查询");
        meetings.MapGet("/{id:guid}", GetAsync).RequireAwardRole(readers).WithSummary("审议详情");
        meetings
            .MapPost("/{id:guid}/votes", VoteAsync)
            .RequireAwardRole(MeetingActs.Vote.Roles)
            .WithSummary(MeetingActs.Vote.Summary);
        new CaseRoutes<MeetingCase, DeliberationView>(meetings).Map<
            DeliberationDesk,
            CloseDeliberationRequest
        >(
            MeetingActs.Conclude,
            (desk, on, request, cancellationToken) =>
                desk.ConcludeAsync(on, request, cancellationToken)
        );
    }

    private static async Task<TaggedCreated<DeliberationView>> OpenAsync(
        [AsParameters] DeliberatedBy on,
        OpenDeliberationRequest request,
        DeliberationDesk desk,
        MeetingAnswer answer,
        CancellationToken cancellationToken
    )
    {
        var meeting = await desk.OpenAsync(on.Id, request, cancellationToken);
        var found = await answer.CaseAsync(meeting, on.By, cancellationToken);
        return Tagged.Created(
            $"/api/review/deliberations/{meeting.Id}",
            await answer.ViewAsync(found, cancellationToken),
            meeting.Version
        );
    }

    private static async Task<Ok<Page<DeliberationView>>> ListAsync(
        Guid? awardListId,
        MeetingAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.AllAsync(awardListId, by, cancellationToken));

    private static async Task<TaggedOk<DeliberationView>> GetAsync(
        Guid id,
        MeetingAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await answer.FindAsync(id, by, cancellationToken),
            by,
            cancellationToken
        );

    private static async Task<TaggedOk<DeliberationView>> VoteAsync(
        [AsParameters] DeliberatedBy on,
        CastVotesRequest request,
        DeliberationDesk desk,
        MeetingAnswer answer,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await desk.VoteAsync(
                on.Id,
                on.By,
                request.Votes,
                registration: null,
                cancellationToken
            ),
            on.By,
            cancellationToken
        );
}
