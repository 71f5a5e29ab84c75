using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Problems;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Reviewers.People;

/// <summary>保密与廉洁承诺书 over REST (article 7).</summary>
internal static class PledgeEndpoints
{
    private static readonly string[] Signers =
    [
        Roles.Expert,
        Roles.Supervisor,
        Roles.Office,
        Roles.LeadingGroup,
        Roles.Government,
        Roles.ReceivingBody,
        Roles.Department,
    ];

    public static void MapPledges(this IEndpointRouteBuilder api)
    {
        var pledges = api.MapGroup("").WithTags("承诺书");
        pledges
            .MapGet("/pledges/text", () => TypedResults.Ok(PledgeText.Current))
            .RequireAwardRole(Signers)
            .WithSummary("保密与廉洁承诺书文本");
        pledges
            .MapGet("/editions/{editionId:guid}/pledge", MineAsync)
            .RequireAwardRole(Signers)
            .WithSummary("本人签署的承诺书");
        pledges
            .MapPost("/editions/{editionId:guid}/pledge", SignAsync)
            .RequireAwardRole(Signers)
            .WithIdempotencyKey<ReviewDb>()
            .WithSummary("签署保密与廉洁承诺书（第七条）");
        pledges
            .MapGet("/editions/{editionId:guid}/pledges", ListAsync)
            .RequireAwardRole(Roles.Office, Roles.Supervisor)
            .WithSummary("本届已签署的承诺书");
    }

    private static async Task<Ok<PledgeView>> MineAsync(
        Guid editionId,
        ReviewDb db,
        HttpContext http,
        CancellationToken ct
    ) =>
        TypedResults.Ok(
            ToView(
                await FindAsync(db, editionId, http.User.ToAwardUser(), ct)
                    ?? throw new RefusedException(Refusals.NotFound)
            )
        );

    private static async Task<Ok<PledgeView>> SignAsync(
        Guid editionId,
        ReviewDb db,
        AccessRule access,
        HttpContext http,
        AwardClock clock,
        CancellationToken ct
    )
    {
        var by = http.User.ToAwardUser();
        if (!await db.Editions.AnyAsync(e => e.Id == editionId, ct))
        {
            throw new RefusedException(Refusals.NotFound);
        }

        var signed = await db.InTransaction(
            async token =>
            {
                await db.LockAsync(ReviewLocks.Pledges(editionId), token);
                await access.RequireAppointedAsync(by, editionId, token);

                // Signed already: the first signature stands.
                if (await FindAsync(db, editionId, by, token) is { } standing)
                {
                    return standing;
                }

                var pledge = new Pledge
                {
                    EditionId = editionId,
                    Subject = by.Subject,
                    Name = by.Name,
                    Role = by.Role,
                    Unit = by.Unit,
                    SignedAt = clock.Now,
                };
                db.Add(pledge);
                (await db.Editions.SingleAsync(e => e.Id == editionId, token)).Signed(
                    Guid.NewGuid(),
                    clock.Now
                );
                await db.SaveChangesAsync(token);
                return pledge;
            },
            ct
        );
        return TypedResults.Ok(ToView(signed));
    }

    private static async Task<Ok<Page<PledgeView>>> ListAsync(
        Guid editionId,
        ReviewDb db,
        AccessRule access,
        HttpContext http,
        CancellationToken ct
    )
    {
        await access.RequireSupervisorAsync(http.User.ToAwardUser(), editionId, ct);
        var signed = await db
            .Pledges.AsNoTracking()
            .Where(p => p.EditionId == editionId)
            .OrderBy(p => p.Role)
            .ThenBy(p => p.Name)
            .ThenBy(p => p.Subject)
            .ToListAsync(ct);
        return TypedResults.Ok(new Page<PledgeView>([.. signed.Select(ToView)], null));
    }

    private static Task<Pledge?> FindAsync(
        ReviewDb db,
        Guid editionId,
        AwardUser by,
        CancellationToken ct
    ) =>
        db
            .Pledges.AsNoTracking()
            .SingleOrDefaultAsync(p => p.EditionId == editionId && p.Subject == by.Subject, ct);

    private static PledgeView ToView(Pledge p) => new(p.Subject, p.Name, p.Role, p.SignedAt);
}
