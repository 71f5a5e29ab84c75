using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Applications.Case;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
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
            .RequireAwardRole(EditionActs.Call.Roles)
            .WithSummary("评选通知拟稿");
        var acts = new CaseRoutes<Edition, EditionView>(editions);
        acts.Map(
            EditionActs.Call,
            (
                IssueCall issue,
                CaseAct on,
                IssueCallRequest request,
                CancellationToken cancellationToken
            ) => issue.RunAsync(on, request, cancellationToken)
        );
        acts.Map(
            EditionActs.Cancel,
            (
                CancelEdition cancel,
                CaseAct on,
                CancelEditionRequest request,
                CancellationToken cancellationToken
            ) => cancel.RunAsync(on, request, cancellationToken)
        );
    }

    private static async Task<Ok<Page<EditionView>>> ListAsync(
        EditionAnswer answer,
        HttpContext http,
        [AsParameters] PageQuery page,
        bool? cancelled,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Ok(
            await answer.PageAsync(cancelled, page, http.User.TryAwardUser(), cancellationToken)
        );

    private static async Task<TaggedOk<EditionView>> GetAsync(
        Guid id,
        EditionAnswer answer,
        HttpContext http,
        CancellationToken cancellationToken
    )
    {
        var by = http.User.TryAwardUser();
        return await answer.OfAsync(
            await answer.FindAsync(id, by, cancellationToken),
            by,
            cancellationToken
        );
    }

    private static async Task<TaggedCreated<EditionView>> OpenAsync(
        OpenEditionRequest request,
        OpenEdition openEdition,
        EditionAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var edition = await openEdition.RunAsync(request, by, cancellationToken);
        return Tagged.Created(
            $"/api/applications/editions/{edition.Id}",
            await answer.ViewAsync(edition, by, cancellationToken),
            edition.Version
        );
    }

    private static async Task<Ok<CallDraft>> DraftAsync(
        Guid id,
        EditionAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var edition = await answer.FindAsync(id, by, cancellationToken);
        return TypedResults.Ok(
            new CallDraft(CallText.Title(edition), CallText.Paragraphs(edition))
        );
    }
}
