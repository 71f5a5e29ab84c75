using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Register;

/// <summary>What a holder does with an award – visits, practices, reports –, and so what its unit sees.</summary>
internal interface IBelongsToHolder
{
    /// <summary>Code of the unit that applied; null for an early winner without one, for which the office acts.</summary>
    string? HolderUnit { get; }
}

/// <summary>第二十九条至第三十一条: what exists for a person: that of their own unit, all of it for the office.</summary>
internal static class HolderUnits
{
    /// <summary>Those that exist for the person.</summary>
    public static IQueryable<T> OwnedBy<T>(this IQueryable<T> rows, AwardUser by)
        where T : class, IBelongsToHolder =>
        by.Role == Roles.Office
            ? rows
            : rows.Where(row =>
                EF.Property<string?>(row, nameof(IBelongsToHolder.HolderUnit)) == by.Unit
            );

    /// <summary>The valid award with a certificate's number, if its holder is the person's own unit, or the person is of the office.</summary>
    /// <param name="honours">All awards.</param>
    /// <param name="number">As typed.</param>
    /// <param name="by">Whoever acts.</param>
    public static IQueryable<Honour> ValidFor(
        this IQueryable<Honour> honours,
        string? number,
        AwardUser by
    )
    {
        var typed = Typed.Normalise(number);
        return honours
            .Where(h => h.Number == typed && h.State == HonourState.Certified)
            .Where(h => by.Role == Roles.Office || h.ApplicantUnit == by.Unit);
    }
}
