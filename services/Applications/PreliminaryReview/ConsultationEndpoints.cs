using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults;

namespace QualityAward.Applications.PreliminaryReview;

/// <summary>征求意见 over REST: <c>/api/applications/consultations</c>.</summary>
internal static class ConsultationEndpoints
{
    public static void MapConsultations(this IEndpointRouteBuilder api)
    {
        api.MapPost("/preliminary/{id:guid}/consultations", OpenAsync)
            .RequireAwardRole(Roles.ReceivingBody)
            .WithIdempotencyKey<ApplicationsDb>()
            .WithTags("资格初审")
            .WithSummary("书面征求有关部门意见（第十二条）");
        var consultations = api.MapGroup("/consultations").WithTags("资格初审");
        consultations
            .MapGet("/", ListAsync)
            .RequireAwardRole(Roles.ReceivingBody, Roles.Department)
            .WithSummary("本单位发出的或者收到的征求意见");
        consultations
            .MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(Roles.ReceivingBody, Roles.Department)
            .WithSummary("征求意见详情");
        consultations
            .MapPost("/{id:guid}/reply", ReplyAsync)
            .RequireAwardRole(Roles.Department)
            .RequireIfMatch()
            .WithSummary("回复无异议，或者有异议并说明理由");
        consultations
            .MapPost("/{id:guid}/withdraw-objection", WithdrawAsync)
            .RequireAwardRole(Roles.Department)
            .RequireIfMatch()
            .WithSummary("书面撤回异议");
    }

    private static async Task<Created<ConsultationView>> OpenAsync(
        Guid id,
        OpenConsultationRequest request,
        ConsultationDesk desk,
        ApplicationsDb db,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        var consultation = await desk.OpenAsync(id, request, http.User.ToAwardUser(), ct);
        return TypedResults.Created(
            $"/api/applications/consultations/{consultation.Id}",
            await ViewAsync(consultation, db, clock, http, ct)
        );
    }

    private static async Task<Ok<Page<ConsultationView>>> ListAsync(
        ConsultationDesk desk,
        ApplicationsDb db,
        CaseOpenings openings,
        AwardClock clock,
        HttpContext http,
        bool? open,
        Guid? after,
        int? limit,
        CancellationToken ct
    )
    {
        var take = Math.Clamp(limit ?? 20, 1, 100);
        var by = http.User.ToAwardUser();
        var asked = desk.Of(by)
            .AsNoTracking()
            .Where(c => open == null || (c.Reply == null) == open)
            .Where(c => after == null || c.Id > after);
        var editions = await asked
            .Join(
                db.Applications,
                c => c.ApplicationId,
                a => a.Id,
                (c, a) => new { a.EditionId, a.Id }
            )
            .Distinct()
            .ToListAsync(ct);

        // 第二十二条: whoever is out of reach takes no place on the page.
        var standing = await openings.OfAsync(by, editions.Select(a => (a.EditionId, a.Id)), ct);
        var known = standing.Keys.ToList();
        var rows = await asked
            .Where(c => known.Contains(c.ApplicationId))
            .OrderBy(c => c.Id)
            .Take(take + 1)
            .ToListAsync(ct);
        var shown = rows.Take(take).ToList();
        var ids = shown.Select(c => c.ApplicationId).ToList();
        var cases = await db
            .Applications.AsNoTracking()
            .Where(a => ids.Contains(a.Id))
            .ToDictionaryAsync(a => a.Id, ct);
        return TypedResults.Ok(
            new Page<ConsultationView>(
                [
                    .. shown.Select(c =>
                        Closed(
                            CaseMapping.ToView(c, cases[c.ApplicationId], clock.Today),
                            standing[c.ApplicationId]
                        )
                    ),
                ],
                rows.Count > take ? $"{shown[^1].Id}" : null
            )
        );
    }

    private static ConsultationView Closed(ConsultationView view, CaseOpening opening) =>
        opening is CaseOpening.Open
            ? view
            : view with
            {
                Opening = opening,
                Letter = null,
                Reply = null,
                Withdrawal = null,
            };

    private static async Task<Ok<ConsultationView>> GetAsync(
        Guid id,
        ConsultationDesk desk,
        ApplicationsDb db,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        var consultation = await desk.FindAsync(id, http.User.ToAwardUser(), ct);
        return TypedResults.Ok(await ViewAsync(consultation, db, clock, http, ct));
    }

    private static async Task<Ok<ConsultationView>> ReplyAsync(
        Guid id,
        ConsultationReplyRequest request,
        ConsultationDesk desk,
        ApplicationsDb db,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        var consultation = await desk.ReplyAsync(id, http.IfMatchVersion(), request, by, ct);
        return TypedResults.Ok(await ViewAsync(consultation, db, clock, http, ct));
    }

    private static async Task<Ok<ConsultationView>> WithdrawAsync(
        Guid id,
        WithdrawObjectionRequest request,
        ConsultationDesk desk,
        ApplicationsDb db,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        var consultation = await desk.WithdrawAsync(id, http.IfMatchVersion(), request, by, ct);
        return TypedResults.Ok(await ViewAsync(consultation, db, clock, http, ct));
    }

    private static async Task<ConsultationView> ViewAsync(
        Consultation consultation,
        ApplicationsDb db,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        var application = await db
            .Applications.AsNoTracking()
            .SingleAsync(a => a.Id == consultation.ApplicationId, ct);
        http.SetETag(consultation.Version);
        return CaseMapping.ToView(consultation, application, clock.Today);
    }
}
