using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Subjects;
using QualityAward.Rest.Preconditions;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Revocations;

/// <summary>Revocations and recovery: <c>/api/honours/revocations</c>. What is public of them, the register shows.</summary>
internal static class RevocationEndpoints
{
    public static void MapRevocations(this IEndpointRouteBuilder api)
    {
        string[] readers = [Roles.Office, Roles.Government, Roles.Supervisor, Roles.LeadingGroup];
        var all = api.MapGroup("/revocations").WithTags("撤销和收回");
        all.MapGet("", ListAsync).RequireAwardRole(readers).WithSummary("撤销事项，最新在前");
        all.MapGet("/{id:guid}", GetAsync).RequireAwardRole(readers).WithSummary("一件撤销事项");
        all.MapPost("", OpenAsync)
            .RequireAwardRole(Roles.Office)
            .WithIdempotencyKey<HonoursDb>()
            .WithSummary(
                "提起撤销（第二十四条、第二十七条）：依据已核实的较大以上事故或者已作出的处理决定"
            );
        all.MapPost("/{id:guid}/decide", DecideAsync)
            .RequireAwardRole(Roles.Government)
            .RequireIfMatch()
            .WithSummary("市政府决定撤销：名录和查验即时显示已撤销，并向社会公告");
        var office = all.MapGroup("/{id:guid}").RequireAwardRole(Roles.Office);
        office.MapPost("/report", ReportAsync).RequireIfMatch().WithSummary("报市政府");
        office.MapPost("/close", CloseAsync).RequireIfMatch().WithSummary("不予撤销，办结");
        office
            .MapPost("/serve", ServeAsync)
            .RequireIfMatch()
            .WithSummary("登记决定的送达，起算交回证书和奖牌的期限");
        office.MapPost("/return", ReturnAsync).RequireIfMatch().WithSummary("登记证书、奖牌的交回");
        office
            .MapPost("/credit-entry", CreditAsync)
            .RequireIfMatch()
            .WithSummary("登记记入信用记录（第二十四条）");
        office
            .MapPost("/credit-correction", CorrectCreditAsync)
            .RequireIfMatch()
            .WithSummary("撤销决定被撤销的，登记信用记录的更正");
        office
            .MapPost("/hand-back", HandBackAsync)
            .RequireIfMatch()
            .WithSummary("撤销决定被撤销的，登记证书、奖牌的发还");
        office
            .MapPost("/suggestion", SuggestAsync)
            .RequireIfMatch()
            .WithSummary("登记致上级主管部门或者所在单位的建议函（第二十四条）");
    }

    private static async Task<Ok<Page<RevocationView>>> ListAsync(
        HonoursDb db,
        SubjectWall wall,
        AwardClock clock,
        Guid? after,
        int? limit,
        CancellationToken ct
    )
    {
        var take = Math.Clamp(limit ?? 20, 1, 100);
        var known = await wall.KnowableAsync(
            db.Revocations.SelectMany(r =>
                db.Honours.Where(h => h.Id == r.HonourId && h.SubjectKey != null)
                    .Select(h => h.SubjectKey!)
            ),
            ct
        );
        var revocations = db
            .Revocations.AsNoTracking()
            .Where(r =>
                db.Honours.Any(h =>
                    h.Id == r.HonourId && (h.SubjectKey == null || known.Contains(h.SubjectKey))
                )
            );
        var last = await revocations
            .Where(r => r.Id == after)
            .Select(r => new { r.OpenedAt, r.Id })
            .SingleOrDefaultAsync(ct);
        var rows = await revocations
            .Where(r =>
                last == null
                || r.OpenedAt < last.OpenedAt
                || (r.OpenedAt == last.OpenedAt && r.Id < last.Id)
            )
            .OrderByDescending(r => r.OpenedAt)
            .ThenByDescending(r => r.Id)
            .Take(take + 1)
            .ToListAsync(ct);
        var ids = rows.Select(r => r.HonourId).ToArray();
        var honours = await db
            .Honours.AsNoTracking()
            .Where(h => ids.Contains(h.Id))
            .ToDictionaryAsync(h => h.Id, ct);
        return TypedResults.Ok(
            new Page<RevocationView>(
                [.. rows.Take(take).Select(r => r.ToView(honours[r.HonourId], clock.Today))],
                rows.Count > take ? $"{rows[take - 1].Id}" : null
            )
        );
    }

    private static async Task<Ok<RevocationView>> GetAsync(
        Guid id,
        Answer answer,
        HonoursDb db,
        SubjectWall wall,
        CancellationToken ct
    )
    {
        var found = await db.Revocations.AsNoTracking().RequireAsync(id, ct);
        var key = await db
            .Honours.Where(h => h.Id == found.HonourId)
            .Select(h => h.SubjectKey)
            .SingleAsync(ct);
        await wall.RequireAsync(key, ct);
        return await answer.OkAsync(found, ct);
    }

    private static async Task<Created<RevocationView>> OpenAsync(
        OpenRevocationRequest request,
        OpenRevocation open,
        Answer answer,
        CancellationToken ct
    )
    {
        var opened = await open.RunAsync(request, answer.User, ct);
        return TypedResults.Created(
            $"/api/honours/revocations/{opened.Id}",
            (await answer.OkAsync(opened, ct)).Value
        );
    }

    private static async Task<Ok<RevocationView>> ReportAsync(
        Guid id,
        ReportRevocationRequest request,
        RevocationDesk desk,
        Answer answer,
        CancellationToken ct
    ) =>
        await answer.OkAsync(
            await desk.ReportAsync(id, answer.Version, request, answer.User, ct),
            ct
        );

    private static async Task<Ok<RevocationView>> DecideAsync(
        Guid id,
        DecideRevocationRequest request,
        RevocationDesk desk,
        Answer answer,
        CancellationToken ct
    ) =>
        await answer.OkAsync(
            await desk.DecideAsync(id, answer.Version, request, answer.User, null, ct),
            ct
        );

    private static async Task<Ok<RevocationView>> CloseAsync(
        Guid id,
        CloseRevocationRequest request,
        RevocationDesk desk,
        Answer answer,
        CancellationToken ct
    ) =>
        await answer.OkAsync(
            await desk.CloseAsync(id, answer.Version, request, answer.User, ct),
            ct
        );

    private static async Task<Ok<RevocationView>> ServeAsync(
        Guid id,
        ServeRevocationRequest request,
        RecoveryDesk desk,
        Answer answer,
        CancellationToken ct
    ) =>
        await answer.OkAsync(
            await desk.ServeAsync(id, answer.Version, request, answer.User, ct),
            ct
        );

    private static async Task<Ok<RevocationView>> ReturnAsync(
        Guid id,
        RecordReturnRequest request,
        RecoveryDesk desk,
        Answer answer,
        CancellationToken ct
    ) => await answer.OkAsync(await desk.ReturnAsync(id, answer.Version, request, ct), ct);

    private static async Task<Ok<RevocationView>> CreditAsync(
        Guid id,
        RecordCreditEntryRequest request,
        RecoveryDesk desk,
        Answer answer,
        CancellationToken ct
    ) => await answer.OkAsync(await desk.EnterCreditAsync(id, answer.Version, request, ct), ct);

    private static async Task<Ok<RevocationView>> CorrectCreditAsync(
        Guid id,
        RecordCreditEntryRequest request,
        RecoveryDesk desk,
        Answer answer,
        CancellationToken ct
    ) => await answer.OkAsync(await desk.CorrectCreditAsync(id, answer.Version, request, ct), ct);

    private static async Task<Ok<RevocationView>> HandBackAsync(
        Guid id,
        RecordReturnRequest request,
        RecoveryDesk desk,
        Answer answer,
        CancellationToken ct
    ) => await answer.OkAsync(await desk.HandBackAsync(id, answer.Version, request, ct), ct);

    private static async Task<Ok<RevocationView>> SuggestAsync(
        Guid id,
        RecordSuggestionRequest request,
        RecoveryDesk desk,
        Answer answer,
        CancellationToken ct
    ) =>
        await answer.OkAsync(
            await desk.SuggestAsync(id, answer.Version, request, answer.User, ct),
            ct
        );

    /// <summary>What every answer here has: the view with the award's facts, and the tag.</summary>
    internal sealed class Answer(IHttpContextAccessor accessor, HonoursDb db, AwardClock clock)
    {
        private HttpContext Http => accessor.HttpContext!;

        public AwardUser User => Http.User.ToAwardUser();

        public uint Version => Http.IfMatchVersion();

        public async Task<Ok<RevocationView>> OkAsync(Revocation found, CancellationToken ct)
        {
            Http.SetETag(found.Version);
            var honour = await db
                .Honours.AsNoTracking()
                .SingleAsync(h => h.Id == found.HonourId, ct);
            return TypedResults.Ok(found.ToView(honour, clock.Today));
        }
    }
}
