using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Answers;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Material;

/// <summary>Readers' names told earlier, over REST: <c>/api/applications/reader-names</c> (article 23).</summary>
internal static class ReaderNamesEndpoints
{
    public static void MapReaderNames(this IEndpointRouteBuilder api)
    {
        var names = api.MapGroup("/reader-names").WithTags("评审材料");
        names
            .MapGet("/", ListAsync)
            .RequireAwardRole(Roles.Supervisor)
            .WithSummary("提前告知查阅人员姓名的事项（第二十三条）");
        names
            .MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(Roles.Supervisor)
            .WithSummary("提前告知查阅人员姓名的事项详情");
        names
            .MapPost("/", ProposeAsync)
            .RequireAwardRole(Roles.Supervisor)
            .WithIdempotencyKey<ApplicationsDb>()
            .WithSummary("提出提前告知查阅人员姓名，须说明理由（第二十三条）");
        // It takes nothing but the version seen.
        names
            .MapPost($"/{{id:guid}}/{ReaderNamesActs.Confirm.Verb}", ConfirmAsync)
            .RequireAwardRole(ReaderNamesActs.Confirm.Roles)
            .WithSummary(ReaderNamesActs.Confirm.Summary);
        new CaseRoutes<ReaderNames, ReaderNamesView>(names).Map(
            ReaderNamesActs.Decline,
            (
                ReaderNamesDesk desk,
                CaseAct on,
                DeclineReaderNamesRequest request,
                CancellationToken cancellationToken
            ) => desk.DeclineAsync(on, request, cancellationToken)
        );
    }

    private static async Task<Ok<Page<ReaderNamesView>>> ListAsync(
        ReaderNamesAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.ListAsync(by, cancellationToken));

    private static async Task<TaggedOk<ReaderNamesView>> GetAsync(
        Guid id,
        ReaderNamesDesk desk,
        ReaderNamesAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await desk.FindAsync(id, by, cancellationToken),
            by,
            cancellationToken
        );

    private static async Task<TaggedCreated<ReaderNamesView>> ProposeAsync(
        ProposeReaderNamesRequest request,
        ReaderNamesDesk desk,
        ReaderNamesAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var proposed = await desk.ProposeAsync(request, by, cancellationToken);
        return Tagged.Created(
            $"/api/applications/reader-names/{proposed.Id}",
            await answer.ViewAsync(proposed, by, cancellationToken),
            proposed.Version
        );
    }

    private static async Task<TaggedOk<ReaderNamesView>> ConfirmAsync(
        [AsParameters] CaseAct on,
        ReaderNamesDesk desk,
        ReaderNamesAnswer answer,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await desk.ConfirmAsync(on, cancellationToken),
            on.By,
            cancellationToken
        );
}
