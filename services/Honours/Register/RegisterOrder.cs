using Microsoft.EntityFrameworkCore;
using QualityAward.Common;

namespace QualityAward.Honours.Register;

/// <summary>The register's order, and who may give numbers.</summary>
internal static class RegisterOrder
{
    private const long PerKind = 1_000_000;
    private const long PerEdition = 10 * PerKind;

    /// <summary>Ascending: latest edition first, 组织 before 个人, then by place.</summary>
    public static long Key(int edition, CandidateKind kind, int place) =>
        (1000 - edition) * PerEdition
        + (kind is CandidateKind.Organisation ? 0 : 1) * PerKind
        + place;

    /// <summary>The next place in an edition and kind; the caller holds the lock.</summary>
    public static async Task<int> NextAsync(
        this IQueryable<Honour> honours,
        int edition,
        CandidateKind kind,
        CancellationToken ct
    )
    {
        var last = await honours
            .Where(h => h.EditionOrdinal == edition && h.Kind == kind)
            .MaxAsync(h => (long?)h.SortKey, ct);
        return last is { } key ? (int)(key % PerKind) + 1 : 1;
    }

    /// <summary>Only one transaction at a time gives numbers; the unique indexes stand behind it.</summary>
    public static Task LockRegisterAsync(this HonoursDb db, CancellationToken ct) =>
        db.Database.ExecuteSqlAsync(
            $"SELECT pg_advisory_xact_lock(hashtext('honours.register'))",
            ct
        );
}
