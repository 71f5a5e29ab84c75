using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Intake;

/// <summary>第十一条: 涉密锁定.</summary>
internal static class LockEndpoints
{
    public static void MapLocking(this IEndpointRouteBuilder applications)
    {
        applications
            .MapPost("/{id:guid}/lock", LockAsync)
            .RequireAwardRole(LockActs.Lock.Roles)
            .WithSummary(LockActs.Lock.Summary)
            .WithDescription(
                "For whoever may open the application, without If-Match: a lock must not wait for a newer version to be read."
            );
        applications
            .MapPost("/{id:guid}/lock/handling", HandleAsync)
            .RequireAwardRole(LockActs.RecordHandling.Roles)
            .WithSummary(LockActs.RecordHandling.Summary);
    }

    private static async Task<NoContent> LockAsync(
        Guid id,
        LockApplicationRequest request,
        LockDesk desk,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        await desk.LockAsync(id, request, by, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> HandleAsync(
        Guid id,
        RecordHandlingRequest request,
        LockDesk desk,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        await desk.HandleAsync(id, request, by, cancellationToken);
        return TypedResults.NoContent();
    }
}
