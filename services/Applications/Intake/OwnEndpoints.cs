using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.Editions;
using QualityAward.Applications.Papers;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;
using static QualityAward.Applications.Intake.OwnApplications;

namespace QualityAward.Applications.Intake;

/// <summary>The filing unit's own applications: begun, listed, looked at (articles 2, 11).</summary>
internal static class OwnEndpoints
{
    public static void MapOwn(this IEndpointRouteBuilder own)
    {
        own.MapPost("/", CreateAsync)
            .WithIdempotencyKey<ApplicationsDb>()
            .WithSummary("新建申报草稿（第二条、第十一条）");
        own.MapGet("/", ListAsync).WithSummary("本单位的申报");
        own.MapGet("/{id:guid}", GetAsync).WithSummary("申报详情");
    }

    private static async Task<Created<ApplicationView>> CreateAsync(
        CreateApplicationRequest request,
        ApplicationsDb db,
        FormProtection protection,
        RequiredPapers papers,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        var created = await db.InTransaction(
            async token =>
            {
                _ =
                    await db.Editions.FirstOrDefaultAsync(
                        e => e.Id == request.EditionId && e.State == EditionState.Called,
                        token
                    ) ?? throw IssueCall.EditionNotFound();
                var application = Application.Create(
                    request.EditionId,
                    request.Kind,
                    by,
                    clock.Now
                );
                db.Add(application);
                await db.SaveChangesAsync(token);
                return application;
            },
            ct
        );
        var view = await ViewAsync(created, db, protection, papers, clock, http, ct);
        return TypedResults.Created($"/api/applications/applications/{created.Id}", view);
    }

    private static async Task<Ok<Page<ApplicationRow>>> ListAsync(
        ApplicationsDb db,
        HttpContext http,
        CancellationToken ct,
        Guid? after = null,
        int limit = 20,
        string? q = null,
        ApplicationState? state = null
    )
    {
        var unit = http.User.ToAwardUser().Unit;
        var take = Math.Clamp(limit, 1, 100);
        var rows = await db
            .Applications.AsNoTracking()
            .Where(a =>
                a.ApplicantUnit == unit
                && (after == null || a.Id > after)
                && (q == null || a.Name!.Contains(q))
                && (state == null || a.State == state)
            )
            .OrderBy(a => a.Id)
            .Take(take + 1)
            .Select(a => new
            {
                a.Id,
                a.EditionId,
                a.Kind,
                a.Name,
                a.State,
                a.ReceivingBody,
                a.VersionCount,
                a.ChangedAt,
            })
            .ToListAsync(ct);
        var editions = await db.Editions.AsNoTracking().ToDictionaryAsync(e => e.Id, ct);
        return TypedResults.Ok(
            new Page<ApplicationRow>(
                [
                    .. rows.Take(take)
                        .Select(a => new ApplicationRow(
                            a.Id,
                            a.EditionId,
                            editions[a.EditionId].Name,
                            a.Kind,
                            a.Name,
                            Shown(a.State),
                            Shown(a.State).ChineseName(),
                            a.ReceivingBody,
                            a.VersionCount,
                            a.ChangedAt
                        )),
                ],
                rows.Count > take ? $"{rows[take - 1].Id}" : null
            )
        );
    }

    private static async Task<Ok<ApplicationView>> GetAsync(
        Guid id,
        ApplicationsDb db,
        FormProtection protection,
        RequiredPapers papers,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    ) =>
        TypedResults.Ok(
            await ViewAsync(
                await OwnAsync(id, db, http, ct),
                db,
                protection,
                papers,
                clock,
                http,
                ct
            )
        );
}
