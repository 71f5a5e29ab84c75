using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Preconditions;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Editions;

/// <summary>评选届次 over REST: <c>/api/applications/editions</c>.</summary>
public static class EditionEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapEditions(this IEndpointRouteBuilder api)
    {
        var editions = api.MapGroup("/editions").WithTags("评选届次");
        editions
            .MapGet("/", ListAsync)
            .AllowAnonymous()
            .WithSummary("届次列表（由近及远）")
            .WithDescription(
                "Editions, latest first, for anybody (article 3). Before the call is issued only 市质量强市办, 领导小组, 市政府 and 监督组 see one; the same for cancelled ones. Cancelled and withdrawn ones are listed by cancelled=true alone."
            );
        editions.MapGet("/{id:guid}", GetAsync).AllowAnonymous().WithSummary("届次详情");
        editions
            .MapPost("/", OpenAsync)
            .RequireAwardRole(Roles.Office)
            .WithIdempotencyKey<ApplicationsDb>()
            .WithSummary("新开届次（第四条）：登记经市政府同意，不公开");
        editions
            .MapGet("/{id:guid}/call-draft", DraftAsync)
            .RequireAwardRole(Roles.Office)
            .WithSummary("评选通知拟稿");
        editions
            .MapPost("/{id:guid}/issue-call", IssueAsync)
            .RequireAwardRole(Roles.Office)
            .RequireIfMatch()
            .WithSummary("印发评选通知（第三条、第八条）：向社会公开并告知各接收单位");
        editions
            .MapPost("/{id:guid}/cancel", CancelAsync)
            .RequireAwardRole(Roles.Office)
            .RequireIfMatch()
            .WithSummary("撤销误开的届次（第四条）：评选通知印发前，凭文件办理，全程留痕");
    }

    private static async Task<Ok<Page<EditionView>>> ListAsync(
        ApplicationsDb db,
        HttpContext http,
        Guid? after,
        int? limit,
        bool? cancelled,
        CancellationToken ct
    )
    {
        var take = Math.Clamp(limit ?? 20, 1, 100);
        var rows = await Visible(db, http.User.TryAwardUser())
            .Where(e =>
                cancelled
                == true
                == (e.State == EditionState.Cancelled || e.State == EditionState.Withdrawn)
            )
            // In the order in which they were opened: an ordinal is given again once its edition was taken back.
            .Where(e => after == null || e.Id < after)
            .OrderByDescending(e => e.Id)
            .Take(take + 1)
            .ToListAsync(ct);
        Func<Edition, EditionView> view = MaySeeAll(http.User.TryAwardUser())
            ? EditionMapping.ToView
            : EditionMapping.ToPublicView;
        var next = rows.Count > take ? $"{rows[take - 1].Id}" : null;
        return TypedResults.Ok(new Page<EditionView>([.. rows.Take(take).Select(view)], next));
    }

    private static async Task<Ok<EditionView>> GetAsync(
        Guid id,
        ApplicationsDb db,
        HttpContext http,
        CancellationToken ct
    ) => WithETag(http, await FindAsync(id, db, http.User.TryAwardUser(), ct));

    private static async Task<Created<EditionView>> OpenAsync(
        OpenEditionRequest request,
        OpenEdition openEdition,
        HttpContext http,
        CancellationToken ct
    )
    {
        var edition = await openEdition.RunAsync(request, http.User.ToAwardUser(), ct);
        http.SetETag(edition.Version);
        return TypedResults.Created(
            $"/api/applications/editions/{edition.Id}",
            EditionMapping.ToView(edition)
        );
    }

    private static async Task<Ok<CallDraft>> DraftAsync(
        Guid id,
        ApplicationsDb db,
        HttpContext http,
        CancellationToken ct
    )
    {
        var edition = await FindAsync(id, db, http.User.TryAwardUser(), ct);
        return TypedResults.Ok(
            new CallDraft(CallText.Title(edition), CallText.Paragraphs(edition))
        );
    }

    private static async Task<Ok<EditionView>> IssueAsync(
        Guid id,
        IssueCallRequest request,
        IssueCall issueCall,
        HttpContext http,
        CancellationToken ct
    ) =>
        WithETag(
            http,
            await issueCall.RunAsync(
                id,
                http.IfMatchVersion(),
                request,
                http.User.ToAwardUser(),
                ct
            )
        );

    private static async Task<Ok<EditionView>> CancelAsync(
        Guid id,
        CancelEditionRequest request,
        CancelEdition cancel,
        HttpContext http,
        CancellationToken ct
    ) =>
        WithETag(
            http,
            await cancel.RunAsync(id, http.IfMatchVersion(), request, http.User.ToAwardUser(), ct)
        );

    /// <summary>An edition as the caller may see it, with its entity tag.</summary>
    internal static Ok<EditionView> WithETag(HttpContext http, Edition edition)
    {
        http.SetETag(edition.Version);
        return TypedResults.Ok(
            MaySeeAll(http.User.TryAwardUser())
                ? EditionMapping.ToView(edition)
                : EditionMapping.ToPublicView(edition)
        );
    }

    private static async Task<Edition> FindAsync(
        Guid id,
        ApplicationsDb db,
        AwardUser? by,
        CancellationToken ct
    ) =>
        await Visible(db, by).SingleOrDefaultAsync(e => e.Id == id, ct)
        ?? throw IssueCall.EditionNotFound();

    // Before its call, and if it never has one, an edition is not public: only those who run and oversee it may know.
    private static IQueryable<Edition> Visible(ApplicationsDb db, AwardUser? by) =>
        MaySeeAll(by)
            ? db.Editions.AsNoTracking()
            : db
                .Editions.AsNoTracking()
                .Where(e => e.State == EditionState.Called || e.State == EditionState.Withdrawn);

    private static bool MaySeeAll(AwardUser? by) =>
        by?.Role is Roles.Office or Roles.LeadingGroup or Roles.Government or Roles.Supervisor;
}
