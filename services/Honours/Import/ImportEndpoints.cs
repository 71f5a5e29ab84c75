using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Files;
using QualityAward.Honours.Import.Reading;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

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
        var acts = new CaseRoutes<AwardImport, ImportView>(imports);
        acts.Map(
            ImportActs.Confirm,
            (ImportDesk desk, CaseAct on, CancellationToken cancellationToken) =>
                desk.ConfirmAsync(on, cancellationToken)
        );
        acts.Map(
            ImportActs.Reject,
            (
                ImportDesk desk,
                CaseAct on,
                ImportReasonRequest request,
                CancellationToken cancellationToken
            ) => desk.RejectAsync(on, request, cancellationToken)
        );
        acts.Map(
            ImportActs.Undo,
            (
                ImportDesk desk,
                CaseAct on,
                ImportReasonRequest request,
                CancellationToken cancellationToken
            ) => desk.UndoAsync(on, request, cancellationToken)
        );
    }

    private static async Task<Ok<ImportReport>> TryAsync(
        ImportDesk desk,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        var body = await http.Request.ReadUploadAsync(UploadKind.WinnerList, cancellationToken);
        var table = WinnerList.Read(body.ToArray());
        return TypedResults.Ok(await desk.TryAsync(table, cancellationToken));
    }

    private static async Task<Ok<Page<ImportView>>> ListAsync(
        HonoursDb db,
        ImportState? state,
        AwardUser by,
        [AsParameters] PageQuery page,
        CancellationToken cancellationToken
    )
    {
        var all = db.AwardImports.AsNoTracking();
        var shown = await all.Where(i => state == null || i.State == state)
            .NewestFirstAsync(i => i.ProposedAt, page, cancellationToken, all);
        var rows = await shown.ToListAsync(cancellationToken);
        return TypedResults.Ok(page.Of(rows, i => i.Id, i => i.ToView(by, whole: false)));
    }

    private static async Task<TaggedOk<ImportView>> GetAsync(
        Guid id,
        HonoursDb db,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var found = await db.AwardImports.AsNoTracking().RequireAsync(id, cancellationToken);
        return Tagged.Ok(found.ToView(by), found.Version);
    }

    private static async Task<TaggedCreated<ImportView>> ProposeAsync(
        ProposeImportRequest request,
        ImportDesk desk,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var proposed = await desk.ProposeAsync(request, by, cancellationToken);
        return Tagged.Created(
            $"/api/honours/imports/{proposed.Id}",
            proposed.ToView(by),
            proposed.Version
        );
    }

    /// <summary>A case as it is answered: its rows with it.</summary>
    internal sealed class Answer : ICaseAnswer<AwardImport, ImportView>
    {
        public Task<TaggedOk<ImportView>> OfAsync(
            AwardImport found,
            AwardUser by,
            CancellationToken cancellationToken
        ) => Task.FromResult(Tagged.Ok(found.ToView(by), found.Version));
    }
}
