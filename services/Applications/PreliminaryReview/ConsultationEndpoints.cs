using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Casework.CaseAccess;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Preconditions;
using QualityAward.ServiceDefaults.Authentication;

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
            .Where(c => open == null || (c.Reply == null) == open);

        // 第二十二条: whoever is out of reach takes no place on the page.
        Dictionary<Guid, CaseHead> cases = [];
        Dictionary<Guid, CaseOpening> standing = [];
        var rows = await VisiblePage.ReadAsync<Consultation>(
            take,
            (last, count) =>
                After(asked, last?.Id ?? after).OrderBy(c => c.Id).Take(count).ToListAsync(ct),
            async portion =>
            {
                var ids = portion.Select(c => c.ApplicationId).Except(cases.Keys).ToList();
                var heads = await db
                    .Applications.Where(a => ids.Contains(a.Id))
                    .Select(CaseHead.Columns)
                    .ToListAsync(ct);
                heads.ForEach(a => cases.Add(a.Id, a));
                foreach (
                    var (id, opening) in await openings.OfAsync(
                        by,
                        heads.Select(a => (a.EditionId, a.Id)),
                        ct
                    )
                )
                {
                    standing.Add(id, opening);
                }

                return c => standing.ContainsKey(c.ApplicationId);
            }
        );
        var shown = rows.Take(take).ToList();
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
            .Applications.Where(a => a.Id == consultation.ApplicationId)
            .Select(CaseHead.Columns)
            .SingleAsync(ct);
        http.SetETag(consultation.Version);
        return CaseMapping.ToView(consultation, application, clock.Today);
    }

    private static IQueryable<Consultation> After(IQueryable<Consultation> all, Guid? id) =>
        id is { } last ? all.Where(row => row.Id > last) : all;
}
