using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Idempotency;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Reviewers.Conduct;

/// <summary>Cases about people who take part: <c>/api/review/staff-cases</c> (article 25). Never public.</summary>
internal static class StaffCaseEndpoints
{
    public static void MapStaffCases(this IEndpointRouteBuilder api)
    {
        api.MapStaffCaseDocument();
        var cases = api.MapGroup("/staff-cases").WithTags("工作人员查处");
        cases
            .MapGet("", ListAsync)
            .RequireAwardRole(ColleagueRule.Handlers)
            .WithSummary("参与评选工作人员的案件，最新在前");
        cases
            .MapGet("/people", PeopleAsync)
            .RequireAwardRole(ColleagueRule.Handlers)
            .WithSummary("参与评选工作的人员，本人和同一身份的除外");
        cases
            .MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(ColleagueRule.Handlers)
            .WithSummary("一件案件");
        cases
            .MapPost("", OpenAsync)
            .RequireAwardRole(ColleagueRule.Handlers)
            .WithIdempotencyKey<ReviewDb>()
            .WithSummary("对参与评选的工作人员立案（第二十五条）");
        var acts = new CaseRoutes<StaffCase, StaffCaseView>(cases);
        acts.Map(
            StaffCaseActs.Find,
            (
                StaffDesk desk,
                CaseAct on,
                FindStaffCaseRequest request,
                CancellationToken cancellationToken
            ) => desk.FindAsync(on, request, cancellationToken)
        );
        acts.Map(
            StaffCaseActs.Dismiss,
            (
                StaffDesk desk,
                CaseAct on,
                DismissStaffCaseRequest request,
                CancellationToken cancellationToken
            ) => desk.DismissAsync(on, request, cancellationToken)
        );
        acts.Map(
            StaffCaseActs.Refer,
            (
                StaffDesk desk,
                CaseAct on,
                ReferStaffCaseRequest request,
                CancellationToken cancellationToken
            ) => desk.ReferAsync(on, request, cancellationToken)
        );
    }

    private static async Task<Ok<Page<StaffCaseView>>> ListAsync(
        StaffCaseAnswer answer,
        AwardUser by,
        [AsParameters] PageQuery page,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.PageAsync(page, by, cancellationToken));

    private static async Task<Ok<Page<EligiblePersonView>>> PeopleAsync(
        StaffCaseAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.PeopleAsync(by, cancellationToken));

    private static async Task<TaggedOk<StaffCaseView>> GetAsync(
        Guid id,
        StaffCaseAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await answer.FindAsync(id, by, cancellationToken),
            by,
            cancellationToken
        );

    private static async Task<TaggedCreated<StaffCaseView>> OpenAsync(
        OpenStaffCaseRequest request,
        StaffDesk desk,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var opened = await desk.OpenAsync(request, by, cancellationToken);
        return Tagged.Created(
            $"/api/review/staff-cases/{opened.Id}",
            opened.ToView(by),
            opened.Version
        );
    }
}
