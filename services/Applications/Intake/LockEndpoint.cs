using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults;

namespace QualityAward.Applications.Intake;

/// <summary>第十一条: 涉密锁定.</summary>
internal static class LockEndpoint
{
    public static void MapLocking(this IEndpointRouteBuilder applications) =>
        applications
            .MapPost("/{id:guid}/lock", LockAsync)
            .RequireAwardRole(Roles.Office)
            .RequireIfMatch()
            .WithSummary("涉密锁定（第十一条）：任何人不得再查看");

    private static async Task<NoContent> LockAsync(
        Guid id,
        LockApplicationRequest request,
        ApplicationsDb db,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        await db.InTransaction(
            async token =>
            {
                var found =
                    await db.Applications.SingleOrDefaultAsync(
                        a => a.Id == id && a.SubjectKey != null,
                        token
                    ) ?? throw new RefusedException(Refusals.NotFound);
                http.EnsureMatch(found.Version, () => null);
                found.Lock(request.Reason, by, clock.Now);
                await db.SaveChangesAsync(token);
            },
            ct
        );
        return TypedResults.NoContent();
    }
}
