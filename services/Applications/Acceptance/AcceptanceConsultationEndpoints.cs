using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Preconditions;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Acceptance;

/// <summary>受理名单征求意见 over REST: <c>/api/applications/acceptance-consultations</c>.</summary>
internal static class AcceptanceConsultationEndpoints
{
    public static void MapAcceptanceConsultations(this IEndpointRouteBuilder api)
    {
        var consultations = api.MapGroup("/acceptance-consultations").WithTags("受理名单");
        consultations
            .MapGet("/", ListAsync)
            .RequireAwardRole(Roles.Department, Roles.Office)
            .WithSummary("本部门收到的受理名单征求意见（市质量强市办：全部）");
        consultations
            .MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(Roles.Department, Roles.Office)
            .WithSummary("受理名单征求意见详情");
        consultations
            .MapPost("/{id:guid}/reply", ReplyAsync)
            .RequireAwardRole(Roles.Department)
            .RequireIfMatch()
            .WithSummary("逐一回复无异议，或者有异议并说明理由（第十三条）");
    }

    private static async Task<Ok<Page<AcceptanceConsultationView>>> ListAsync(
        ReplyDesk desk,
        AcceptanceViews views,
        HttpContext http,
        bool? open,
        Guid? after,
        int? limit,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        var take = Math.Clamp(limit ?? 20, 1, 100);
        var openings = await desk.OpeningsAsync(by, ct);
        var known = openings.Keys.ToList();
        var rows = await desk.Of(by)
            .AsNoTracking()
            .Where(c => known.Contains(c.Id))
            .Where(c => open == null || (c.Reply == null) == open)
            .Where(c => after == null || c.Id > after)
            .OrderBy(c => c.Id)
            .Take(take + 1)
            .ToListAsync(ct);
        var shown = rows.Take(take).ToList();
        var items = (await views.OfAsync(shown, by, ct))
            .Select(view => Closed(view, openings[view.Id]))
            .ToList();
        return TypedResults.Ok(
            new Page<AcceptanceConsultationView>(
                items,
                rows.Count > take ? $"{shown[^1].Id}" : null
            )
        );
    }

    private static AcceptanceConsultationView Closed(
        AcceptanceConsultationView view,
        CaseOpening opening
    ) =>
        opening is CaseOpening.Open
            ? view
            : view with
            {
                Opening = opening,
                Letter = null,
                Document = null,
                Candidates =
                [
                    .. view.Candidates.Select(c => c with { Answer = null, Reasons = null }),
                ],
            };

    private static async Task<Ok<AcceptanceConsultationView>> GetAsync(
        Guid id,
        ReplyDesk desk,
        AcceptanceViews views,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        var consultation = await desk.FindAsync(id, by, ct);
        http.SetETag(consultation.Version);
        return TypedResults.Ok((await views.OfAsync([consultation], by, ct))[0]);
    }

    private static async Task<Ok<AcceptanceConsultationView>> ReplyAsync(
        Guid id,
        AcceptanceReplyRequest request,
        ReplyDesk desk,
        AcceptanceViews views,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        var consultation = await desk.ReplyAsync(id, http.IfMatchVersion(), request, by, ct);
        http.SetETag(consultation.Version);
        return TypedResults.Ok((await views.OfAsync([consultation], by, ct))[0]);
    }
}
