using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Files;
using QualityAward.Honours.Import.Reading;
using QualityAward.Rest.Preconditions;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Import;

/// <summary>补录 of early winners: a list is tried, proposed as a case, checked by a second person, undone as a whole.</summary>
internal static class ImportEndpoints
{
    public static void MapImport(this IEndpointRouteBuilder api)
    {
        string[] readers = [Roles.Office, Roles.Supervisor, Roles.LeadingGroup];
        api.MapPost("/register/import", TryAsync)
            .RequireAwardRole(Roles.Office)
            .Accepts<IFormFile>(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "text/csv",
                "application/octet-stream"
            )
            .WithUpload(UploadKind.WinnerList)
            .WithTags("历届名单补录")
            .WithSummary("核对历届获奖名单：请求体为 .xlsx 或者 .csv，逐行报告，不写入");
        var imports = api.MapGroup("/imports").WithTags("历届名单补录");
        imports.MapGet("", ListAsync).RequireAwardRole(readers).WithSummary("补录，最新在前");
        imports.MapGet("/{id:guid}", GetAsync).RequireAwardRole(readers).WithSummary("一件补录");
        imports
            .MapPost("", ProposeAsync)
            .RequireAwardRole(Roles.Office)
            .WithIdempotencyKey<HonoursDb>()
            .WithSummary(
                "提交一届获奖名单的补录：附市政府表扬决定的文号、日期和扫描件（第二十条），另一人核对后生效"
            );
        var acts = imports.MapGroup("/{id:guid}").RequireAwardRole(Roles.Office);
        acts.MapPost("/confirm", ConfirmAsync)
            .RequireIfMatch()
            .WithSummary("核对补录（须为另一人），列入荣誉名录");
        acts.MapPost("/reject", RejectAsync).RequireIfMatch().WithSummary("退回补录（须为另一人）");
        acts.MapPost("/undo", UndoAsync)
            .RequireIfMatch()
            .WithSummary("整体撤回补录；奖项已有后续事项的不得撤回");
    }

    private static async Task<Ok<ImportReport>> TryAsync(
        ImportDesk desk,
        HttpContext http,
        CancellationToken ct
    )
    {
        var body = await http.Request.ReadUploadAsync(UploadKind.WinnerList, ct);
        var table = WinnerList.Read(body.ToArray());
        return TypedResults.Ok(await desk.TryAsync(table, ct));
    }

    private static async Task<Ok<Page<ImportView>>> ListAsync(
        HonoursDb db,
        Guid? after,
        int? limit,
        ImportState? state,
        CancellationToken ct
    )
    {
        var take = Math.Clamp(limit ?? 20, 1, 100);
        var last = await db
            .AwardImports.Where(i => i.Id == after)
            .Select(i => new { i.ProposedAt, i.Id })
            .SingleOrDefaultAsync(ct);
        var rows = await db
            .AwardImports.AsNoTracking()
            .Where(i => state == null || i.State == state)
            .Where(i =>
                last == null
                || i.ProposedAt < last.ProposedAt
                || (i.ProposedAt == last.ProposedAt && i.Id < last.Id)
            )
            .OrderByDescending(i => i.ProposedAt)
            .ThenByDescending(i => i.Id)
            .Take(take + 1)
            .ToListAsync(ct);
        var shown = rows.Take(take).ToList();
        return TypedResults.Ok(
            new Page<ImportView>(
                [.. shown.Select(i => i.ToView(whole: false))],
                rows.Count > take ? $"{shown[^1].Id}" : null
            )
        );
    }

    private static async Task<Ok<ImportView>> GetAsync(
        Guid id,
        HonoursDb db,
        HttpContext http,
        CancellationToken ct
    ) => Answer(http, await db.AwardImports.AsNoTracking().RequireAsync(id, ct));

    private static async Task<Created<ImportView>> ProposeAsync(
        ProposeImportRequest request,
        ImportDesk desk,
        HttpContext http,
        CancellationToken ct
    )
    {
        var proposed = await desk.ProposeAsync(request, http.User.ToAwardUser(), ct);
        http.SetETag(proposed.Version);
        return TypedResults.Created($"/api/honours/imports/{proposed.Id}", proposed.ToView());
    }

    private static async Task<Ok<ImportView>> ConfirmAsync(
        Guid id,
        ImportDesk desk,
        HttpContext http,
        CancellationToken ct
    ) =>
        Answer(
            http,
            await desk.ConfirmAsync(id, http.IfMatchVersion(), http.User.ToAwardUser(), ct)
        );

    private static async Task<Ok<ImportView>> RejectAsync(
        Guid id,
        ImportReasonRequest request,
        ImportDesk desk,
        HttpContext http,
        CancellationToken ct
    )
    {
        var (version, by) = (http.IfMatchVersion(), http.User.ToAwardUser());
        return Answer(http, await desk.RejectAsync(id, version, request.Reason, by, ct));
    }

    private static async Task<Ok<ImportView>> UndoAsync(
        Guid id,
        ImportReasonRequest request,
        ImportDesk desk,
        HttpContext http,
        CancellationToken ct
    )
    {
        var (version, by) = (http.IfMatchVersion(), http.User.ToAwardUser());
        return Answer(http, await desk.UndoAsync(id, version, request.Reason, by, ct));
    }

    private static Ok<ImportView> Answer(HttpContext http, AwardImport import)
    {
        http.SetETag(import.Version);
        return TypedResults.Ok(import.ToView());
    }
}
