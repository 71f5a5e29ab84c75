using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.Intake;
using QualityAward.Applications.Material;
using QualityAward.Casework.CaseAccess;
using QualityAward.Casework.OnPaper;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Files;
using QualityAward.Rest.Preconditions;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.PreliminaryReview;

/// <summary>资格初审 over REST: <c>/api/applications/preliminary</c>.</summary>
internal static class PreliminaryEndpoints
{
    public static void AddPreliminaryReview(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<ActPapers>();
        builder.Services.AddScoped<PreliminaryDesk>();
        builder.Services.AddScoped<ConsultationDesk>();
        builder.Services.AddScoped<CaseOpenings>();
        builder.Services.AddScoped<NumberUnmasking>();
        builder.Services.AddScoped<IFileAccess, PaperFileAccess>();
        builder.Services.AddScoped<IRegisteredAct, RegisteredReply>();
        builder.Services.AddScoped<IRegisteredAct, RegisteredWithdrawal>();
    }

    public static void MapPreliminaryReview(this IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/preliminary").WithTags("资格初审");
        cases
            .MapGet("/", ListAsync)
            .RequireAwardRole(Roles.ReceivingBody)
            .WithSummary("本单位接收的申报（第十二条）");
        cases
            .MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(Roles.ReceivingBody)
            .WithSummary("申报详情：材料、征求意见和初审记录");
        cases
            .MapPost("/{id:guid}/unmask", UnmaskAsync)
            .RequireAwardRole(Roles.ReceivingBody)
            .WithSummary("查看完整证件号码：须注明用途，逐次记录");
        cases
            .MapPost("/{id:guid}/return", ReturnAsync)
            .RequireAwardRole(Roles.ReceivingBody)
            .RequireIfMatch()
            .WithSummary("退回补正并说明理由");
        cases
            .MapPost("/{id:guid}/opinion", OpinionAsync)
            .RequireAwardRole(Roles.ReceivingBody)
            .RequireIfMatch()
            .WithSummary("提出初审意见（须有文号、日期和盖章扫描件）");
        cases
            .MapPost("/{id:guid}/report", ReportAsync)
            .RequireAwardRole(Roles.ReceivingBody)
            .RequireIfMatch()
            .WithSummary("在规定时限内将初审结果报市质量强市办");
    }

    private static async Task<Ok<Page<CaseRow>>> ListAsync(
        PreliminaryDesk desk,
        ApplicationsDb db,
        CaseOpenings openings,
        HttpContext http,
        ApplicationState? state,
        string? q,
        Guid? after,
        int? limit,
        CancellationToken ct
    )
    {
        var take = Math.Clamp(limit ?? 20, 1, 100);
        var by = http.User.ToAwardUser();
        var asked = desk.Of(by)
            .Where(a => state == null || a.State == state)
            .Where(a => q == null || a.Name!.Contains(q));

        // Whoever is out of reach takes no place on the page, so that a short page tells nothing (第二十二条).
        Dictionary<Guid, CaseOpening> standing = [];
        var rows = await VisiblePage.ReadAsync<CaseHead>(
            take,
            (last, count) =>
                After(asked, last?.Id ?? after)
                    .OrderBy(a => a.Id)
                    .Take(count)
                    .Select(CaseHead.Columns)
                    .ToListAsync(ct),
            async portion =>
            {
                foreach (
                    var (id, opening) in await openings.OfAsync(
                        by,
                        portion.Select(a => (a.EditionId, a.Id)),
                        ct
                    )
                )
                {
                    standing.Add(id, opening);
                }

                return a => standing.ContainsKey(a.Id);
            }
        );
        var shown = rows.Take(take).ToList();
        var ids = shown.Select(a => a.Id).ToList();
        var open = await db.Set<Consultation>()
            .Where(c => ids.Contains(c.ApplicationId) && c.Reply == null)
            .Select(c => c.ApplicationId)
            .ToListAsync(ct);
        var items = shown.Select(a =>
            CaseMapping.ToRow(a, open.Count(id => id == a.Id)) with
            {
                Opening = standing[a.Id],
            }
        );
        return TypedResults.Ok(
            new Page<CaseRow>([.. items], rows.Count > take ? $"{shown[^1].Id}" : null)
        );
    }

    private static Task<Ok<PreliminaryCaseView>> GetAsync(
        Guid id,
        PreliminaryDesk desk,
        ApplicationsDb db,
        AwardClock clock,
        FormProtection protection,
        FormRemarks remarks,
        HttpContext http,
        CancellationToken ct
    ) => ShowAsync(id, desk, db, clock, protection, remarks, http, ct);

    private static async Task<Ok<UnmaskedNumberView>> UnmaskAsync(
        Guid id,
        UnmaskRequest request,
        PreliminaryDesk desk,
        NumberUnmasking unmasking,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        var application = await desk.FindAsync(id, by, ct);
        return TypedResults.Ok(await unmasking.RunAsync(application, request, by, ct));
    }

    private static async Task<Ok<PreliminaryCaseView>> ReturnAsync(
        Guid id,
        ReturnForCorrectionRequest request,
        PreliminaryDesk desk,
        ApplicationsDb db,
        AwardClock clock,
        FormProtection protection,
        FormRemarks remarks,
        HttpContext http,
        CancellationToken ct
    )
    {
        await desk.ReturnAsync(id, http.IfMatchVersion(), request, http.User.ToAwardUser(), ct);
        return await ShowAsync(id, desk, db, clock, protection, remarks, http, ct);
    }

    private static async Task<Ok<PreliminaryCaseView>> OpinionAsync(
        Guid id,
        PreliminaryOpinionRequest request,
        PreliminaryDesk desk,
        ApplicationsDb db,
        AwardClock clock,
        FormProtection protection,
        FormRemarks remarks,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        await desk.GiveOpinionAsync(id, http.IfMatchVersion(), request, by, ct);
        return await ShowAsync(id, desk, db, clock, protection, remarks, http, ct);
    }

    private static async Task<Ok<PreliminaryCaseView>> ReportAsync(
        Guid id,
        ReportPreliminaryRequest request,
        PreliminaryDesk desk,
        ApplicationsDb db,
        AwardClock clock,
        FormProtection protection,
        FormRemarks remarks,
        HttpContext http,
        CancellationToken ct
    )
    {
        await desk.ReportAsync(id, http.IfMatchVersion(), request, http.User.ToAwardUser(), ct);
        return await ShowAsync(id, desk, db, clock, protection, remarks, http, ct);
    }

    private static async Task<Ok<PreliminaryCaseView>> ShowAsync(
        Guid id,
        PreliminaryDesk desk,
        ApplicationsDb db,
        AwardClock clock,
        FormProtection protection,
        FormRemarks remarks,
        HttpContext http,
        CancellationToken ct
    )
    {
        var application = await desk.FindAsync(id, http.User.ToAwardUser(), ct);
        var consultations = await db.Set<Consultation>()
            .AsNoTracking()
            .Where(c => c.ApplicationId == id)
            .OrderBy(c => c.SentAt)
            .ToListAsync(ct);
        var record = await db.Set<PreliminaryRecord>().FindAsync([id], ct);
        var refused = await db.Set<CaseStep>()
            .Where(s => s.ApplicationId == id && s.Verb == ApplicationVerb.Refuse)
            .OrderByDescending(s => s.Number)
            .Select(s => s.Detail)
            .FirstOrDefaultAsync(ct);
        var head = CaseHead.Of(application);
        http.SetETag(application.Version);
        return TypedResults.Ok(
            new PreliminaryCaseView(
                CaseMapping.ToRow(head, consultations.Count(c => c.IsOpen)),
                application.State == ApplicationState.Locked
                || application.Submitted is not { } submitted
                    ? null
                    : protection.ForReviewer(submitted.Form, secrets: false),
                application.VersionCount,
                [.. consultations.Select(c => CaseMapping.ToView(c, head, clock.Today))],
                (record ?? new PreliminaryRecord(id)).ToView(),
                await remarks.OfAsync(application, ct),
                refused
            )
        );
    }

    private static IQueryable<Application> After(IQueryable<Application> all, Guid? id) =>
        id is { } last ? all.Where(row => row.Id > last) : all;
}
