using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Cultivation;

/// <summary>第八条: what an entry of the nursery rests on besides itself; asked within the transaction that writes it.</summary>
internal sealed class CultivationGround(ApplicationsDb db, AwardClock clock)
{
    /// <summary>A body has somebody once.</summary>
    /// <exception cref="RefusedException">422 <c>already-cultivated</c>.</exception>
    public async Task RequireDistinctAsync(
        CultivatedFacts facts,
        AwardUser by,
        Guid? except,
        CancellationToken cancellationToken
    )
    {
        // One after the other within a unit: taken in twice at once is one entry and one refusal.
        await db.LockAsync($"cultivation:{by.Unit}", cancellationToken);
        if (
            await db.Set<CultivatedCandidate>()
                .AnyAsync(
                    c =>
                        c.Unit == by.Unit
                        && c.DistinctBy == facts.Distinct
                        && (except == null || c.Id != except),
                    cancellationToken
                )
        )
        {
            throw Refuse.ByLaw(
                "already-cultivated",
                "培育库中已有该对象",
                "本单位的培育库中已有同一培育对象，请在原记录上办理；已经不再培育的，可以恢复培育。",
                8,
                ("field", facts.CreditCode is null ? "name" : "creditCode")
            );
        }
    }

    /// <summary>An edition in which one can still file.</summary>
    /// <exception cref="RefusedException">422 <c>planned-edition-past</c>.</exception>
    public async Task RequireAheadAsync(int planned, CancellationToken cancellationToken)
    {
        var latest = await db
            .Editions.AsNoTracking()
            .Where(e => e.State != EditionState.Cancelled && e.State != EditionState.Withdrawn)
            .OrderByDescending(e => e.Ordinal)
            .FirstOrDefaultAsync(cancellationToken);
        PlannedEditionRule.Check(planned, latest, clock.Today);
    }
}
