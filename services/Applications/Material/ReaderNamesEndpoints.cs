using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Preconditions;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Material;

/// <summary>Readers' names told earlier, over REST: <c>/api/applications/reader-names</c> (article 23).</summary>
internal static class ReaderNamesEndpoints
{
    public static void MapReaderNames(this IEndpointRouteBuilder api)
    {
        var names = api.MapGroup("/reader-names")
            .WithTags("评审材料")
            .RequireAwardRole(Roles.Supervisor);
        names.MapGet("/", ListAsync).WithSummary("提前告知查阅人员姓名的事项（第二十三条）");
        names.MapGet("/{id:guid}", GetAsync).WithSummary("提前告知查阅人员姓名的事项详情");
        names
            .MapPost("/", ProposeAsync)
            .WithIdempotencyKey<ApplicationsDb>()
            .WithSummary("提出提前告知查阅人员姓名，须说明理由（第二十三条）");
        names
            .MapPost("/{id:guid}/confirm", ConfirmAsync)
            .RequireIfMatch()
            .WithSummary("由另一名监督人员确认：申报单位可以查看姓名（第二十三条）");
        names
            .MapPost("/{id:guid}/decline", DeclineAsync)
            .RequireIfMatch()
            .WithSummary("由另一名监督人员决定不予提前告知，须说明理由（第二十三条）");
    }

    private static async Task<Ok<Page<ReaderNamesView>>> ListAsync(
        ReaderNamesDesk desk,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        return TypedResults.Ok(
            new Page<ReaderNamesView>(
                [.. (await desk.ListAsync(by, ct)).Select(r => r.Decision.ToView(r.Candidate, by))],
                null
            )
        );
    }

    private static async Task<Ok<ReaderNamesView>> GetAsync(
        Guid id,
        ReaderNamesDesk desk,
        HttpContext http,
        CancellationToken ct
    ) => Answer(http, await desk.FindAsync(id, http.User.ToAwardUser(), ct));

    private static async Task<Created<ReaderNamesView>> ProposeAsync(
        ProposeReaderNamesRequest request,
        ReaderNamesDesk desk,
        HttpContext http,
        CancellationToken ct
    )
    {
        var proposed = await desk.ProposeAsync(request, http.User.ToAwardUser(), ct);
        return TypedResults.Created(
            $"/api/applications/reader-names/{proposed.Decision.Id}",
            Answer(http, proposed).Value
        );
    }

    private static async Task<Ok<ReaderNamesView>> ConfirmAsync(
        Guid id,
        ReaderNamesDesk desk,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        return Answer(
            http,
            await desk.SettleAsync(
                id,
                http.IfMatchVersion(),
                by,
                (decision, now) => decision.Confirm(by, now),
                ct
            )
        );
    }

    private static async Task<Ok<ReaderNamesView>> DeclineAsync(
        Guid id,
        DeclineReaderNamesRequest request,
        ReaderNamesDesk desk,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        return Answer(
            http,
            await desk.SettleAsync(
                id,
                http.IfMatchVersion(),
                by,
                (decision, now) => decision.Decline(request.Reason, by, now),
                ct
            )
        );
    }

    private static Ok<ReaderNamesView> Answer(
        HttpContext http,
        (ReaderNames Decision, string Candidate) found
    )
    {
        http.SetETag(found.Decision.Version);
        return TypedResults.Ok(found.Decision.ToView(found.Candidate, http.User.ToAwardUser()));
    }
}
