using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Subjects;
using QualityAward.Rest.Preconditions;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Misconduct;

/// <summary>Cases of misconduct and bans (article 24). Never public.</summary>
internal static class MisconductEndpoints
{
    public static void MapMisconduct(this IEndpointRouteBuilder api)
    {
        string[] readers = [Roles.Office, Roles.Supervisor, Roles.LeadingGroup];
        var cases = api.MapGroup("/misconduct-cases").WithTags("弄虚作假查处");
        cases.MapGet("", ListAsync).RequireAwardRole(readers).WithSummary("案件，最新在前");
        cases.MapGet("/{id:guid}", GetAsync).RequireAwardRole(readers).WithSummary("一件案件");
        cases
            .MapPost("", OpenAsync)
            .RequireAwardRole(Roles.Office)
            .WithIdempotencyKey<HonoursDb>()
            .WithSummary("立案（第二十四条）");
        var acts = cases.MapGroup("/{id:guid}").RequireAwardRole(Roles.Office);
        acts.MapPost("/notify", NotifyAsync)
            .RequireIfMatch()
            .WithSummary("登记告知书的送达，起算陈述申辩期限");
        acts.MapPost("/statement", HearAsync).RequireIfMatch().WithSummary("登记陈述申辩");
        acts.MapPost("/decide", DecideAsync)
            .RequireIfMatch()
            .WithSummary("登记处理决定：取消参评资格，10年内不予受理（第二十四条）");
        acts.MapPost("/dismiss", DismissAsync).RequireIfMatch().WithSummary("不予认定，结案");
        api.MapGet("/bans", BansAsync)
            .WithTags("弄虚作假查处")
            .RequireAwardRole(readers)
            .WithSummary("不予受理名单（不公开）");
    }

    private static async Task<Ok<Page<MisconductView>>> ListAsync(
        HonoursDb db,
        SubjectWall wall,
        AwardClock clock,
        MisconductState? state,
        Guid? after,
        int? limit,
        CancellationToken ct
    )
    {
        var take = Math.Clamp(limit ?? 20, 1, 100);
        var known = await wall.KnowableAsync(db.MisconductCases.Select(c => c.Subject.Key), ct);
        var cases = db.MisconductCases.AsNoTracking().Where(c => known.Contains(c.Subject.Key));
        var last = await cases
            .Where(c => c.Id == after)
            .Select(c => new { c.OpenedAt, c.Id })
            .SingleOrDefaultAsync(ct);
        var rows = await cases
            .Where(c => state == null || c.State == state)
            .Where(c =>
                last == null
                || c.OpenedAt < last.OpenedAt
                || (c.OpenedAt == last.OpenedAt && c.Id < last.Id)
            )
            .OrderByDescending(c => c.OpenedAt)
            .ThenByDescending(c => c.Id)
            .Take(take + 1)
            .ToListAsync(ct);
        var ids = rows.Select(c => c.Id).ToArray();
        var bans = await db
            .Bans.AsNoTracking()
            .Where(b => ids.Contains(b.CaseId))
            .ToDictionaryAsync(b => b.CaseId, ct);
        return TypedResults.Ok(
            new Page<MisconductView>(
                [
                    .. rows.Take(take)
                        .Select(c => c.ToView(clock.Today, bans.GetValueOrDefault(c.Id))),
                ],
                rows.Count > take ? $"{rows[take - 1].Id}" : null
            )
        );
    }

    private static async Task<Ok<MisconductView>> GetAsync(
        Guid id,
        HonoursDb db,
        SubjectWall wall,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        var found = await db.MisconductCases.AsNoTracking().RequireAsync(id, ct);
        await wall.RequireAsync(found.Subject.Key, ct);
        return TypedResults.Ok(await ViewAsync(found, db, clock, http, ct));
    }

    private static async Task<Created<MisconductView>> OpenAsync(
        OpenMisconductRequest request,
        MisconductDesk desk,
        HonoursDb db,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        var opened = await desk.OpenAsync(request, http.User.ToAwardUser(), ct);
        return TypedResults.Created(
            $"/api/honours/misconduct-cases/{opened.Id}",
            await ViewAsync(opened, db, clock, http, ct)
        );
    }

    private static async Task<Ok<MisconductView>> NotifyAsync(
        Guid id,
        NotifyFactsRequest request,
        MisconductDesk desk,
        HonoursDb db,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    ) =>
        TypedResults.Ok(
            await ViewAsync(
                await desk.NotifyAsync(
                    id,
                    http.IfMatchVersion(),
                    request,
                    http.User.ToAwardUser(),
                    ct
                ),
                db,
                clock,
                http,
                ct
            )
        );

    private static async Task<Ok<MisconductView>> HearAsync(
        Guid id,
        RecordStatementRequest request,
        MisconductDesk desk,
        HonoursDb db,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    ) =>
        TypedResults.Ok(
            await ViewAsync(
                await desk.HearAsync(
                    id,
                    http.IfMatchVersion(),
                    request,
                    http.User.ToAwardUser(),
                    ct
                ),
                db,
                clock,
                http,
                ct
            )
        );

    private static async Task<Ok<MisconductView>> DecideAsync(
        Guid id,
        DecideMisconductRequest request,
        MisconductDesk desk,
        HonoursDb db,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    ) =>
        TypedResults.Ok(
            await ViewAsync(
                await desk.DecideAsync(
                    id,
                    http.IfMatchVersion(),
                    request,
                    http.User.ToAwardUser(),
                    ct
                ),
                db,
                clock,
                http,
                ct
            )
        );

    private static async Task<Ok<MisconductView>> DismissAsync(
        Guid id,
        DismissMisconductRequest request,
        MisconductDesk desk,
        HonoursDb db,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    ) =>
        TypedResults.Ok(
            await ViewAsync(
                await desk.DismissAsync(id, http.IfMatchVersion(), request.Reasons, ct),
                db,
                clock,
                http,
                ct
            )
        );

    private static async Task<Ok<Page<BanView>>> BansAsync(
        HonoursDb db,
        SubjectWall wall,
        Guid? after,
        int? limit,
        CancellationToken ct
    )
    {
        var take = Math.Clamp(limit ?? 20, 1, 100);
        var known = await wall.KnowableAsync(db.Bans.Select(b => b.Subject.Key), ct);
        var rows = await db
            .Bans.AsNoTracking()
            .Where(b => known.Contains(b.Subject.Key))
            .Where(b => after == null || b.Id > after)
            .OrderBy(b => b.Id)
            .Take(take + 1)
            .ToListAsync(ct);
        return TypedResults.Ok(
            new Page<BanView>(
                [.. rows.Take(take).Select(b => b.ToView())],
                rows.Count > take ? $"{rows[take - 1].Id}" : null
            )
        );
    }

    private static async Task<MisconductView> ViewAsync(
        MisconductCase found,
        HonoursDb db,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        http.SetETag(found.Version);
        var ban = await db.Bans.AsNoTracking().SingleOrDefaultAsync(b => b.CaseId == found.Id, ct);
        return found.ToView(clock.Today, ban);
    }
}
