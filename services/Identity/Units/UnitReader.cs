using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Search;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Accounts;
using QualityAward.Rest.Paging;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Identity.Units;

/// <summary>Units as whoever is signed in may know of them.</summary>
public sealed class UnitReader(IdentityDb db)
{
    private const int MostChanges = 100;

    /// <summary>Those of these kinds, by their codes.</summary>
    /// <param name="kinds">Of one of these kinds; empty: all.</param>
    /// <param name="by">Who asks; null: a service in its own name.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyList<UnitView>> ListAsync(
        string[] kinds,
        AwardUser? by,
        CancellationToken cancellationToken
    )
    {
        var units = await KnownTo(by, db.UnitsOf(kinds)).ToListAsync(cancellationToken);
        return units.ConvertAll(u => u.ToView());
    }

    /// <summary>Those in whose name, former name or code the words stand, by their codes.</summary>
    public async Task<Page<UnitView>> FindAsync(
        string words,
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var codes = db
            .Units.Holding(words)
            .Select(u => u.Code)
            .Union(db.UnitChanges.Holding(words).Select(c => c.UnitCode));
        var found = await KnownTo(by, db.Units)
            .AsNoTracking()
            .Where(u => codes.Contains(u.Code))
            .OrderBy(u => u.Code)
            .Take(page.Take)
            .ToListAsync(cancellationToken);
        return page.Of(found, u => u.Code, u => u.ToView());
    }

    /// <summary>One unit.</summary>
    /// <exception cref="RefusedException">404 also where the person may not know of it.</exception>
    public async Task<Unit> FindAsync(
        string code,
        AwardUser? by,
        CancellationToken cancellationToken
    ) =>
        await KnownTo(by, db.Units)
            .AsNoTracking()
            .SingleOrDefaultAsync(u => u.Code == code, cancellationToken)
        ?? throw new RefusedException(Refusals.NotFound);

    /// <summary>What a unit was called, the latest first.</summary>
    public async Task<IReadOnlyList<UnitChangeView>> ChangesAsync(
        string code,
        CancellationToken cancellationToken
    )
    {
        var changes = await db
            .UnitChanges.AsNoTracking()
            .Where(c => c.UnitCode == code)
            .OrderByDescending(c => c.Id)
            .Take(MostChanges)
            .ToListAsync(cancellationToken);
        return changes.ConvertAll(c => c.ToView());
    }

    // 第八条: a unit that is entered here means to apply. Before publication that is nobody's business but its own, the
    // office's and the administrator's who enters it; services (null) ask in their own name.
    private static IQueryable<Unit> KnownTo(AwardUser? by, IQueryable<Unit> units)
    {
        if (by is null or { Role: Roles.Administrator or Roles.Office })
        {
            return units;
        }

        var everybodys = UnitKinds.All.Except([UnitKinds.Enterprise]).ToArray();
        return units.Where(u => u.Code == by.Unit || u.Kinds.Any(k => everybodys.Contains(k)));
    }
}
