using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.CaseAccess;
using QualityAward.Common;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.Objections;

/// <summary>第七条、第二十二条: which objections somebody may know of. Whoever is recused from a candidate never meets one against it.</summary>
public sealed class ObjectionReaders(PublicityDb db, CaseAccess access)
{
    /// <summary>One objection.</summary>
    /// <exception cref="RefusedException">404 also where the person may not know of it.</exception>
    public async Task<Objection> FindAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var objection =
            await db.Objections.SingleOrDefaultAsync(row => row.Id == id, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
        await access.RequireAsync(
            by,
            objection.EditionId,
            objection.CandidateId,
            cancellationToken
        );
        return objection;
    }

    // Filtered in the query, so that neither a page's length nor its order tells of what is hidden.
    /// <summary>Those that exist for this person.</summary>
    public async Task<IQueryable<Objection>> OfAsync(
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var cases = await db
            .Objections.Select(row => new { row.EditionId, row.CandidateId })
            .Distinct()
            .ToListAsync(cancellationToken);
        List<Guid> open = [];
        List<Guid> editions = [];
        foreach (var edition in cases.GroupBy(row => row.EditionId, row => row.CandidateId))
        {
            var rights = await access.RightsAsync(
                by,
                edition.Key,
                edition.OfType<Guid>(),
                cancellationToken
            );
            open.AddRange(rights.Open);
            if (rights.TakesPart)
            {
                editions.Add(edition.Key);
            }
        }

        // 第七条: what is objected to a list as a whole is for those who take part in its edition.
        return db
            .Objections.AsNoTracking()
            .Where(row =>
                row.CandidateId == null
                    ? editions.Contains(row.EditionId)
                    : open.Contains(row.CandidateId.Value)
            );
    }
}
