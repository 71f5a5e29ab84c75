using System.Collections.Frozen;
using QualityAward.Common;

namespace QualityAward.Gateway.Caching;

/// <summary>Which GETs of an anonymous visitor are kept, by their path.</summary>
public static class CacheRules
{
    // A page may show several things.
    private static readonly CacheRule Pages = Of(
        CacheLimit.Page,
        null,
        CacheTags.Notices,
        CacheTags.WorkingDays
    );

    // Those that name holders say no-cache.
    private static readonly CacheRule NoticePages = Pages with
    {
        NoCacheLimit = CacheLimit.Validity,
    };
    private static readonly CacheRule Notices = Of(
        CacheLimit.Page,
        CacheLimit.Validity,
        CacheTags.Notices
    );

    private static readonly CacheRule WorkingDays = Of(
        CacheLimit.Page,
        null,
        CacheTags.WorkingDays
    );

    private static readonly CacheRule Validity = Of(CacheLimit.Validity, CacheLimit.Validity);

    // By the first segment of the path: what no rule below keeps.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotPages = Set(
        "api",
        "workbench",
        "connect",
        "account",
        ".well-known",
        "signin",
        "signin-oidc",
        "signout",
        "signout-callback-oidc",
        "session",
        "docs",
        "dev",
        "internal",
        "health",
        "alive",
        "complaints",
        "title-reports",
        "visits"
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ValidityPages =
        Set("verify", "honours", "practices");

    /// <summary>The rule for a path, or null where nothing may be kept.</summary>
    public static CacheRule? For(PathString path)
    {
        var first = FirstSegment(path.Value);
        return !NotPages.Contains(first)
            ? ValidityPages.Contains(first)
                ? Validity
                : IsBelow("/notices")
                    ? NoticePages
                    : Pages
            : IsBelow("/api/publicity/notices")
                ? Notices
                : IsBelow("/api/honours/verify")
                || IsBelow("/api/honours/register")
                || IsBelow("/api/honours/practices")
                    ? Validity
                    : IsBelow("/api/publicity/working-days")
                    || IsBelow("/api/publicity/calendar-days")
                        ? WorkingDays
                        : null;

        bool IsBelow(string prefix) => path.StartsWithSegments(prefix);
    }

    private static CacheRule Of(CacheLimit limit, CacheLimit? noCache, params string[] tags) =>
        new([.. tags, CacheTags.Everything], limit, noCache);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(
        params string[] segments
    ) =>
        FrozenSet
            .ToFrozenSet(segments, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static ReadOnlySpan<char> FirstSegment(ReadOnlySpan<char> path)
    {
        var rest = path.TrimStart('/');
        var end = rest.IndexOf('/');
        return end < 0 ? rest : rest[..end];
    }
}
