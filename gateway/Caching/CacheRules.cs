using System.Collections.Frozen;
using QualityAward.Common;

namespace QualityAward.Gateway.Caching;

/// <summary>
/// Which GETs of an anonymous visitor are kept. Answers that show whether an award is valid are left out here and
/// marked <c>no-cache</c> by their producers as well.
/// </summary>
public static class CacheRules
{
    /// <summary>The ceiling for anything public: correctness comes from expiry, eviction only makes it quicker.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(30);

    private static readonly CacheRule Notices = new(CacheTags.Notices, MaxAge);
    private static readonly CacheRule WorkingDays = new(CacheTags.WorkingDays, MaxAge);

    // A page may show several things, so any eviction evicts it.
    private static readonly CacheRule Pages = new(CacheTags.Everything, MaxAge);

    // By the first segment of the path.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotPages =
        FrozenSet
            .ToFrozenSet(
                [
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
                    "verify",
                    "honours",
                ],
                StringComparer.OrdinalIgnoreCase
            )
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The rule for a path, or null where nothing may be kept.</summary>
    public static CacheRule? For(PathString path)
    {
        if (!NotPages.Contains(FirstSegment(path.Value)))
        {
            return Pages;
        }
        if (path.StartsWithSegments("/api/publicity/notices"))
        {
            return Notices;
        }
        return
            path.StartsWithSegments("/api/publicity/working-days")
            || path.StartsWithSegments("/api/publicity/calendar-days")
            ? WorkingDays
            : null;
    }

    private static ReadOnlySpan<char> FirstSegment(ReadOnlySpan<char> path)
    {
        var rest = path.TrimStart('/');
        var end = rest.IndexOf('/');
        return end < 0 ? rest : rest[..end];
    }
}
