using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Intake;

/// <summary>What has become of a submitted application: versions, steps (article 11).</summary>
internal static class FiledEndpoints
{
    public static void MapFiled(this IEndpointRouteBuilder own)
    {
        own.MapGet("/{id:guid}/versions", VersionsAsync).WithSummary("历次提交");
        own.MapGet("/{id:guid}/versions/{number:int}", VersionAsync)
            .WithSummary("某次提交的申报表");
        own.MapGet("/{id:guid}/history", HistoryAsync).WithSummary("办理过程");
    }

    private static async Task<Ok<IReadOnlyList<ApplicationVersionView>>> VersionsAsync(
        Guid id,
        FiledAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.VersionsAsync(id, by, cancellationToken));

    private static async Task<Ok<ApplicationVersionView>> VersionAsync(
        Guid id,
        int number,
        FiledAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.VersionAsync(id, number, by, cancellationToken));

    private static async Task<Ok<IReadOnlyList<CaseStepView>>> HistoryAsync(
        Guid id,
        FiledAnswer answer,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await answer.HistoryAsync(id, by, cancellationToken));
}
