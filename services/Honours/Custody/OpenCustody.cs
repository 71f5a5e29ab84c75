using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Certificates;
using QualityAward.Honours.Register;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Custody;

/// <summary>第二十条: what is issued is kept from then on; what was issued before custody was kept is taken over at once.</summary>
internal sealed class OpenCustody(HonoursDb db) : IOnIssue
{
    /// <inheritdoc/>
    public async Task IssuedAsync(Honour honour, CancellationToken cancellationToken)
    {
        // Issued anew after a revocation was annulled: what was kept is kept on.
        if (!await db.CustodyItems.AnyAsync(i => i.HonourId == honour.Id, cancellationToken))
        {
            db.AddRange(CustodyItem.Of(honour));
        }
    }

    /// <summary>Takes over all valid awards with a number of which nothing is kept yet.</summary>
    /// <returns>How many certificates and plaques.</returns>
    public Task<int> RunAsync(CancellationToken cancellationToken) =>
        db.InTransaction(
            async token =>
            {
                await db.LockAsync("custody", token);
                var awards = await db
                    .Honours.AsNoTracking()
                    .Where(h => h.State == HonourState.Certified && h.Number != null)
                    .Where(h => !db.CustodyItems.Any(i => i.HonourId == h.Id))
                    .ToListAsync(token);
                List<CustodyItem> items = [.. awards.SelectMany(CustodyItem.Of)];
                db.AddRange(items);
                await db.SaveChangesAsync(token);
                return items.Count;
            },
            cancellationToken
        );
}
