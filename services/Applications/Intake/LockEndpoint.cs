using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Recheck;
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
        CandidateAccess access,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        await RequireNoRecusalAsync(id, db, access, by, ct);
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

    // 第二十二条: once the case has come to the office, who is walled off from it does not find it. Before that nobody can have
    // been walled off, and a secret must not wait for the report.
    private static async Task RequireNoRecusalAsync(
        Guid id,
        ApplicationsDb db,
        CandidateAccess access,
        AwardUser by,
        CancellationToken ct
    )
    {
        var edition = await db
            .Applications.Where(a =>
                a.Id == id && a.Steps.Any(s => s.Verb == ApplicationVerb.Report)
            )
            .Select(a => (Guid?)a.EditionId)
            .SingleOrDefaultAsync(ct);
        if (edition is { } known)
        {
            await access.RequireAsync(by, known, id, ct);
        }
    }
}
