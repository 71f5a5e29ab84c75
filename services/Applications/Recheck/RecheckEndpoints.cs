using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.Intake;
using QualityAward.Applications.Material;
using QualityAward.Applications.PreliminaryReview;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Preconditions;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Recheck;

/// <summary>复核 over REST: <c>/api/applications/recheck</c>.</summary>
internal static class RecheckEndpoints
{
    public static void MapRecheck(this IEndpointRouteBuilder api)
    {
        var recheck = api.MapGroup("/recheck").WithTags("复核").RequireAwardRole(Roles.Office);
        recheck
            .MapGet("/", RecheckQueue.ListAsync)
            .WithSummary("待复核和已复核的申报（默认最近一届）");
        recheck
            .MapPost(
                "/{id:guid}/unmask",
                async (
                    Guid id,
                    UnmaskRequest request,
                    RecheckDesk desk,
                    NumberUnmasking unmasking,
                    HttpContext http,
                    CancellationToken ct
                ) =>
                {
                    var by = http.User.ToAwardUser();
                    var application = await desk.FindAsync(id, by, ct);
                    return TypedResults.Ok(await unmasking.RunAsync(application, request, by, ct));
                }
            )
            .WithSummary("查看完整证件号码：须注明用途，逐次记录");
        recheck
            .MapGet("/{id:guid}", ShowAsync)
            .WithSummary("复核详情：材料、登记和信用查询结果（第十三条）");
        recheck
            .MapPost(
                "/{id:guid}/query",
                async (
                    Guid id,
                    RecheckDesk desk,
                    ApplicationsDb db,
                    FormProtection protection,
                    FormRemarks remarks,
                    AwardClock clock,
                    HttpContext http,
                    CancellationToken ct
                ) =>
                {
                    await desk.QueryAsync(id, http.User.ToAwardUser(), ct);
                    return await ShowAsync(id, desk, db, protection, remarks, clock, http, ct);
                }
            )
            .WithSummary("再次查询登记和信用记录");
        recheck
            .MapPost(
                "/{id:guid}/finding",
                async (
                    Guid id,
                    RecheckFindingRequest request,
                    RecheckDesk desk,
                    ApplicationsDb db,
                    FormProtection protection,
                    FormRemarks remarks,
                    AwardClock clock,
                    HttpContext http,
                    CancellationToken ct
                ) =>
                {
                    await desk.FindingAsync(
                        id,
                        http.IfMatchVersion(),
                        request,
                        http.User.ToAwardUser(),
                        ct
                    );
                    return await ShowAsync(id, desk, db, protection, remarks, clock, http, ct);
                }
            )
            .RequireIfMatch()
            .WithSummary("作出复核结论");
        recheck
            .MapPost(
                "/{id:guid}/refuse",
                async (
                    Guid id,
                    RefuseApplicationRequest request,
                    RecheckDesk desk,
                    ApplicationsDb db,
                    FormProtection protection,
                    FormRemarks remarks,
                    AwardClock clock,
                    HttpContext http,
                    CancellationToken ct
                ) =>
                {
                    await desk.RefuseAsync(
                        id,
                        http.IfMatchVersion(),
                        request,
                        http.User.ToAwardUser(),
                        ct
                    );
                    return await ShowAsync(id, desk, db, protection, remarks, clock, http, ct);
                }
            )
            .RequireIfMatch()
            .WithSummary("不予受理：理由告知接收申报材料的单位，不公开");
    }

    private static async Task<Ok<RecheckView>> ShowAsync(
        Guid id,
        RecheckDesk desk,
        ApplicationsDb db,
        FormProtection protection,
        FormRemarks remarks,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        var application = await desk.FindAsync(id, http.User.ToAwardUser(), ct);
        var queries = await db.Set<RegisterQuery>()
            .AsNoTracking()
            .Where(q => q.ApplicationId == id)
            .OrderByDescending(q => q.At)
            .ToListAsync(ct);
        var consultations = await db.Set<Consultation>()
            .AsNoTracking()
            .Where(c => c.ApplicationId == id)
            .OrderBy(c => c.SentAt)
            .ToListAsync(ct);
        var record = await db.Set<RecheckRecord>().FindAsync([id], ct);
        var preliminary = await db.Set<PreliminaryRecord>().FindAsync([id], ct);
        var handling = await db.Set<CaseStep>()
            .AsNoTracking()
            .Where(s =>
                s.ApplicationId == id
                && (s.Verb == ApplicationVerb.Lock || s.Verb == ApplicationVerb.RecordHandling)
            )
            .OrderBy(s => s.Number)
            .ToListAsync(ct);
        var head = CaseHead.Of(application);
        http.SetETag(application.Version);
        return TypedResults.Ok(
            new RecheckView(
                CaseMapping.ToRow(head, 0),
                application.State == ApplicationState.Locked
                || application.Submitted is not { } submitted
                    ? null
                    : protection.ForReviewer(submitted.Form, secrets: false),
                (preliminary ?? new PreliminaryRecord(id)).ToView(),
                [.. consultations.Select(c => CaseMapping.ToView(c, head, clock.Today))],
                [.. queries.Select(q => q.ToView())],
                record?.Finding,
                record?.RefusalReasons,
                [
                    .. handling.Select(s => new HandlingStepView(
                        ApplicationStates.NameOf(s.Verb),
                        s.Detail,
                        s.ByName,
                        s.At
                    )),
                ],
                await remarks.OfAsync(application, ct)
            )
        );
    }
}
