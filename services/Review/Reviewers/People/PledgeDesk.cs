using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Problems;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Reviewers.People;

/// <summary>第七条: everybody who takes part in an edition signs its 承诺书, once.</summary>
internal sealed class PledgeDesk(ReviewDb db, CandidateAccess access, AwardClock clock)
{
    /// <summary>What a person has signed.</summary>
    /// <exception cref="RefusedException">404: nothing yet.</exception>
    public async Task<PledgeView> OfAsync(
        AwardUser by,
        Guid editionId,
        CancellationToken cancellationToken
    ) =>
        ToView(
            await FindAsync(editionId, by, cancellationToken)
                ?? throw new RefusedException(Refusals.NotFound)
        );

    /// <summary>Signs; signed already, the first signature stands.</summary>
    /// <exception cref="RefusedException">404 for an unknown edition; 403 <c>not-appointed</c>.</exception>
    public async Task<PledgeView> SignAsync(
        AwardUser by,
        Guid editionId,
        CancellationToken cancellationToken
    )
    {
        if (!await db.Editions.AnyAsync(e => e.Id == editionId, cancellationToken))
        {
            throw new RefusedException(Refusals.NotFound);
        }

        return await db.InTransaction(
            async token =>
            {
                await db.LockAsync(ReviewLocks.Pledges(editionId), token);
                await access.RequireAppointedAsync(by, editionId, token);
                if (await FindAsync(editionId, by, token) is { } standing)
                {
                    return ToView(standing);
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
                return ToView(pledge);
            },
            cancellationToken
        );
    }

    /// <summary>Who has signed.</summary>
    public async Task<Page<PledgeView>> AllAsync(
        AwardUser by,
        Guid editionId,
        CancellationToken cancellationToken
    )
    {
        await access.RequireSupervisorAsync(by, editionId, cancellationToken);
        var signed = await db
            .Pledges.AsNoTracking()
            .Where(p => p.EditionId == editionId)
            .OrderBy(p => p.Role)
            .ThenBy(p => p.Name)
            .ThenBy(p => p.Subject)
            .ToListAsync(cancellationToken);
        return new([.. signed.Select(ToView)], null);
    }

    private Task<Pledge?> FindAsync(
        Guid editionId,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        db
            .Pledges.AsNoTracking()
            .SingleOrDefaultAsync(
                p => p.EditionId == editionId && p.Subject == by.Subject,
                cancellationToken
            );

    private static PledgeView ToView(Pledge p) => new(p.Subject, p.Name, p.Role, p.SignedAt);
}
