using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Preconditions;
using QualityAward.Rest.Problems;
using QualityAward.Review.Award.Deliberation;
using QualityAward.Review.Award.Lists;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Reviewers.Conduct;

/// <summary>Cases about people who take part: <c>/api/review/staff-cases</c> (article 25). Never public.</summary>
internal static class StaffCaseEndpoints
{
    public static void MapStaffCases(this IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/staff-cases")
            .WithTags("工作人员查处")
            .RequireAwardRole(ColleagueRule.Handlers);
        cases.MapGet("", ListAsync).WithSummary("参与评选工作人员的案件，最新在前");
        cases
            .MapGet("/people", PeopleAsync)
            .WithSummary("参与评选工作的人员，本人和同一身份的除外");
        cases.MapGet("/{id:guid}", GetAsync).WithSummary("一件案件");
        cases
            .MapPost("", OpenAsync)
            .WithIdempotencyKey<ReviewDb>()
            .WithSummary("对参与评选的工作人员立案（第二十五条）");
        cases
            .MapPost("/{id:guid}/find", FindAsync)
            .RequireIfMatch()
            .WithSummary("认定并取消评审工作资格（第二十五条），即时生效");
        cases
            .MapPost("/{id:guid}/dismiss", DismissAsync)
            .RequireIfMatch()
            .WithSummary("不予认定，结案");
        cases
            .MapPost("/{id:guid}/refer", ReferAsync)
            .RequireIfMatch()
            .WithSummary("登记提请追究责任或者移送（第二十五条）");
    }

    private static async Task<Ok<Page<StaffCaseView>>> ListAsync(
        ReviewDb db,
        HttpContext http,
        Guid? after,
        int? limit,
        CancellationToken ct
    )
    {
        var take = Math.Clamp(limit ?? 20, 1, 100);
        var cases = db.StaffCases.AsNoTracking().VisibleTo(http.User.ToAwardUser());
        var last = await cases
            .Where(c => c.Id == after)
            .Select(c => new { c.OpenedAt, c.Id })
            .SingleOrDefaultAsync(ct);
        var rows = await cases
            .Where(c =>
                last == null
                || c.OpenedAt < last.OpenedAt
                || (c.OpenedAt == last.OpenedAt && c.Id < last.Id)
            )
            .OrderByDescending(c => c.OpenedAt)
            .ThenByDescending(c => c.Id)
            .Take(take + 1)
            .ToListAsync(ct);
        return TypedResults.Ok(
            new Page<StaffCaseView>(
                [.. rows.Take(take).Select(c => c.ToView())],
                rows.Count > take ? $"{rows[take - 1].Id}" : null
            )
        );
    }

    private static async Task<Ok<Page<EligiblePersonView>>> PeopleAsync(
        StaffDirectory directory,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        var people = await directory.AllAsync(ct);
        return TypedResults.Ok(
            new Page<EligiblePersonView>(
                [
                    .. people
                        .Where(p => p.Subject != by.Subject && !p.Roles.Contains(by.Role))
                        .Select(p => new EligiblePersonView(
                            p.Subject,
                            p.Name,
                            "",
                            p.UnitName,
                            p.Roles[0]
                        )),
                ],
                null
            )
        );
    }

    private static async Task<Ok<StaffCaseView>> GetAsync(
        Guid id,
        ReviewDb db,
        HttpContext http,
        CancellationToken ct
    ) =>
        Answer(
            http,
            await db
                .StaffCases.AsNoTracking()
                .VisibleTo(http.User.ToAwardUser())
                .SingleOrDefaultAsync(c => c.Id == id, ct)
                ?? throw new RefusedException(Refusals.NotFound)
        );

    private static async Task<Created<StaffCaseView>> OpenAsync(
        OpenStaffCaseRequest request,
        StaffDesk desk,
        HttpContext http,
        CancellationToken ct
    )
    {
        var opened = await desk.OpenAsync(request, http.User.ToAwardUser(), ct);
        http.SetETag(opened.Version);
        return TypedResults.Created($"/api/review/staff-cases/{opened.Id}", opened.ToView());
    }

    private static async Task<Ok<StaffCaseView>> FindAsync(
        Guid id,
        FindStaffCaseRequest request,
        StaffDesk desk,
        HttpContext http,
        CancellationToken ct
    ) =>
        Answer(
            http,
            await desk.FindAsync(id, http.IfMatchVersion(), request, http.User.ToAwardUser(), ct)
        );

    private static async Task<Ok<StaffCaseView>> DismissAsync(
        Guid id,
        DismissStaffCaseRequest request,
        StaffDesk desk,
        HttpContext http,
        CancellationToken ct
    ) =>
        Answer(
            http,
            await desk.DismissAsync(id, http.IfMatchVersion(), request, http.User.ToAwardUser(), ct)
        );

    private static async Task<Ok<StaffCaseView>> ReferAsync(
        Guid id,
        ReferStaffCaseRequest request,
        StaffDesk desk,
        HttpContext http,
        CancellationToken ct
    ) =>
        Answer(
            http,
            await desk.ReferAsync(id, http.IfMatchVersion(), request, http.User.ToAwardUser(), ct)
        );

    private static Ok<StaffCaseView> Answer(HttpContext http, StaffCase found)
    {
        http.SetETag(found.Version);
        return TypedResults.Ok(found.ToView());
    }
}
