using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Register;

/// <summary>The register's order, and who may give numbers.</summary>
internal static class RegisterOrder
{
    private const long PerKind = 1_000_000;
    private const long PerEdition = 10 * PerKind;

    // Entries made later stand behind what the system decided, and never take one of its places.
    private const int EnteredLater = 500_000;

    /// <summary>Ascending: latest edition first, 组织 before 个人, then by place.</summary>
    public static long Key(int edition, CandidateKind kind, int place) =>
        (1000 - edition) * PerEdition
        + (kind is CandidateKind.Organisation ? 0 : 1) * PerKind
        + place;

    /// <summary>The rows of a page in the register's order, and one more if there is one.</summary>
    public static IQueryable<Honour> InOrder(
        this IQueryable<Honour> honours,
        NumberedPageQuery page
    ) =>
        honours
            .Where(h => page.After == null || h.SortKey > page.After)
            .OrderBy(h => h.SortKey)
            .Take(page.Page.Take);

    /// <summary>The next serial of what the system decides, in an edition and kind; the caller holds the lock.</summary>
    public static Task<int> NextAsync(
        this IQueryable<Honour> honours,
        int edition,
        CandidateKind kind,
        CancellationToken cancellationToken
    ) => honours.Where(h => h.ApplicationId != null).NextAsync(edition, kind, 0, cancellationToken);

    /// <summary>The next place of what is entered later, in an edition and kind; the caller holds the lock.</summary>
    public static Task<int> NextImportedAsync(
        this IQueryable<Honour> honours,
        int edition,
        CandidateKind kind,
        CancellationToken cancellationToken
    ) =>
        honours
            .Where(h => h.ApplicationId == null)
            .NextAsync(edition, kind, EnteredLater, cancellationToken);

    private static async Task<int> NextAsync(
        this IQueryable<Honour> honours,
        int edition,
        CandidateKind kind,
        int from,
        CancellationToken cancellationToken
    )
    {
        var last = await honours
            .Where(h => h.EditionOrdinal == edition && h.Kind == kind)
            .MaxAsync(h => (long?)h.SortKey, cancellationToken);
        return last is { } key ? (int)(key % PerKind) + 1 : from + 1;
    }

    /// <summary>Only one transaction at a time gives numbers; the unique indexes stand behind it.</summary>
    public static Task LockRegisterAsync(this HonoursDb db, CancellationToken cancellationToken) =>
        db.LockAsync("register", cancellationToken);
}
