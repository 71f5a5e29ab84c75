using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Acts;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Answers;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Intake;

/// <summary>From the draft to submission and withdrawal (articles 3, 11).</summary>
internal static class FilingEndpoints
{
    public static void MapFiling(this IEndpointRouteBuilder own)
    {
        own.MapPut($"/{{id:guid}}/{OwnActs.Draft.Verb}", SaveAsync)
            .WithSummary(OwnActs.Draft.Summary);
        own.MapGet("/{id:guid}/check", CheckAsync).WithSummary("还缺什么");
        own.MapPost($"/{{id:guid}}/{OwnActs.Submit.Verb}", SubmitAsync)
            .WithSummary(OwnActs.Submit.Summary);
        own.MapPost($"/{{id:guid}}/{OwnActs.Withdraw.Verb}", WithdrawAsync)
            .WithSummary(OwnActs.Withdraw.Summary);
    }

    private static Task<TaggedOk<ApplicationView>> SaveAsync(
        [AsParameters] CaseAct on,
        ApplicationForm form,
        FilingDesk desk,
        CancellationToken cancellationToken
    ) => desk.SaveAsync(on, form, cancellationToken);

    private static async Task<Ok<FormCheckView>> CheckAsync(
        Guid id,
        FilingDesk desk,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await desk.CheckAsync(id, by, cancellationToken));

    private static async Task<TaggedOk<ApplicationView>> SubmitAsync(
        [AsParameters] CaseAct on,
        SubmitApplication submit,
        OwnAnswer answer,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await submit.RunAsync(on, cancellationToken),
            on.By,
            cancellationToken
        );

    private static async Task<TaggedOk<ApplicationView>> WithdrawAsync(
        [AsParameters] CaseAct on,
        WithdrawApplicationRequest request,
        FilingDesk desk,
        OwnAnswer answer,
        CancellationToken cancellationToken
    ) =>
        await answer.OfAsync(
            await desk.WithdrawAsync(on, request, cancellationToken),
            on.By,
            cancellationToken
        );
}
