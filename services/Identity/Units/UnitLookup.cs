using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Identity.Accounts;

namespace QualityAward.Identity.Units;

/// <summary>Finds units.</summary>
public static class UnitLookup
{
    /// <summary>The unit with this code.</summary>
    /// <exception cref="RefusedException">400 <c>unit-unknown</c>.</exception>
    public static async Task<Unit> UnitAsync(
        this IdentityDb db,
        string code,
        CancellationToken cancellationToken
    ) =>
        await db.Units.SingleOrDefaultAsync(u => u.Code == code, cancellationToken)
        ?? throw new RefusedException(AccountRefusals.UnknownUnit(code));

    /// <summary>Units of any of these kinds, all without one, in code order.</summary>
    public static IQueryable<Unit> UnitsOf(this IdentityDb db, IReadOnlyCollection<string> kinds)
    {
        var wanted = kinds.ToArray();
        return db
            .Units.AsNoTracking()
            .Where(u => wanted.Length == 0 || u.Kinds.Any(k => wanted.Contains(k)))
            .OrderBy(u => u.Code);
    }
}
