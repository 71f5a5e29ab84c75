using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Subjects;
using QualityAward.Rest.Preconditions;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Registers;

/// <summary>The registers over REST: <c>/api/honours/events</c>. Never public.</summary>
internal static class RegisterEventEndpoints
{
    public static void MapRegisterEvents(this IEndpointRouteBuilder api)
    {
        var events = api.MapGroup("/events").WithTags("事故和信用登记");
        string[] readers = [Roles.Office, Roles.Supervisor, Roles.LeadingGroup, Roles.Government];
        events
            .MapGet("", ListAsync)
            .RequireAwardRole(readers)
            .WithSummary("事故、投诉、信用、违法记录，最新在前");
        events.MapGet("/{id:guid}", GetAsync).RequireAwardRole(readers).WithSummary("一条记录");
        events
            .MapPost("", RecordAsync)
            .RequireAwardRole(Roles.Office)
            .WithIdempotencyKey<HonoursDb>()
            .WithSummary(
                "登记事故、重大质量投诉、不良信用或者违法行为（第九条、第十条、第二十七条），另一人核实后生效"
            );
        events
            .MapPost("/{id:guid}/confirm", ConfirmAsync)
            .RequireAwardRole(Roles.Office)
            .RequireIfMatch()
            .WithSummary("核实记录（须为另一人）");
        events
            .MapPost("/{id:guid}/reject", RejectAsync)
            .RequireAwardRole(Roles.Office)
            .RequireIfMatch()
            .WithSummary("退回记录（须为另一人）");
    }

    private static async Task<Ok<Page<RegisterEventView>>> ListAsync(
        HonoursDb db,
        SubjectWall wall,
        Guid? after,
        int? limit,
        RegisterEventState? state,
        CancellationToken ct
    )
    {
        var take = Math.Clamp(limit ?? 20, 1, 100);
        var known = await wall.KnowableAsync(db.RegisterEvents.Select(e => e.Subject.Key), ct);
        var events = db.RegisterEvents.AsNoTracking().Where(e => known.Contains(e.Subject.Key));
        var last = await events
            .Where(e => e.Id == after)
            .Select(e => new { e.RecordedAt, e.Id })
            .SingleOrDefaultAsync(ct);
        var rows = await events
            .Where(e => state == null || e.State == state)
            .Where(e =>
                last == null
                || e.RecordedAt < last.RecordedAt
                || (e.RecordedAt == last.RecordedAt && e.Id < last.Id)
            )
            .OrderByDescending(e => e.RecordedAt)
            .ThenByDescending(e => e.Id)
            .Take(take + 1)
            .ToListAsync(ct);
        var shown = rows.Take(take).ToList();
        var holders = await HoldersAsync(db, shown, ct);
        return TypedResults.Ok(
            new Page<RegisterEventView>(
                [.. shown.Select(e => e.ToView(holders.GetValueOrDefault(e.Subject.Key)))],
                rows.Count > take ? $"{shown[^1].Id}" : null
            )
        );
    }

    private static async Task<Ok<RegisterEventView>> GetAsync(
        Guid id,
        HonoursDb db,
        SubjectWall wall,
        HttpContext http,
        CancellationToken ct
    )
    {
        var found = await db.RegisterEvents.AsNoTracking().RequireAsync(id, ct);
        await wall.RequireAsync(found.Subject.Key, ct);
        return await AnswerAsync(http, db, found, ct);
    }

    private static async Task<Created<RegisterEventView>> RecordAsync(
        RecordEventRequest request,
        EventDesk desk,
        HttpContext http,
        CancellationToken ct
    )
    {
        var entry = await desk.RecordAsync(request, http.User.ToAwardUser(), ct);
        http.SetETag(entry.Version);
        return TypedResults.Created($"/api/honours/events/{entry.Id}", entry.ToView(null));
    }

    private static async Task<Ok<RegisterEventView>> ConfirmAsync(
        Guid id,
        HonoursDb db,
        EventDesk desk,
        HttpContext http,
        CancellationToken ct
    ) =>
        await AnswerAsync(
            http,
            db,
            await desk.ConfirmAsync(id, http.IfMatchVersion(), http.User.ToAwardUser(), ct),
            ct
        );

    private static async Task<Ok<RegisterEventView>> RejectAsync(
        Guid id,
        RejectEventRequest request,
        HonoursDb db,
        EventDesk desk,
        HttpContext http,
        CancellationToken ct
    ) =>
        await AnswerAsync(
            http,
            db,
            await desk.RejectAsync(
                id,
                http.IfMatchVersion(),
                request.Reason,
                http.User.ToAwardUser(),
                ct
            ),
            ct
        );

    private static async Task<Ok<RegisterEventView>> AnswerAsync(
        HttpContext http,
        HonoursDb db,
        RegisterEvent entry,
        CancellationToken ct
    )
    {
        http.SetETag(entry.Version);
        var holders = await HoldersAsync(db, [entry], ct);
        return TypedResults.Ok(entry.ToView(holders.GetValueOrDefault(entry.Subject.Key)));
    }

    private static async Task<Dictionary<string, string?>> HoldersAsync(
        HonoursDb db,
        IEnumerable<RegisterEvent> events,
        CancellationToken ct
    )
    {
        var keys = events.Select(e => e.Subject.Key).Distinct().ToArray();
        var held = await db
            .Honours.AsNoTracking()
            .Where(h =>
                h.SubjectKey != null
                && keys.Contains(h.SubjectKey)
                && h.State != HonourState.Revoked
            )
            .OrderBy(h => h.AwardedOn)
            .Select(h => new { Key = h.SubjectKey!, h.Number })
            .ToListAsync(ct);
        return held.GroupBy(h => h.Key).ToDictionary(g => g.Key, g => g.Last().Number);
    }
}
