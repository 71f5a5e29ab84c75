using QualityAward.Common;

namespace QualityAward.Applications.Archive.Rules;

/// <summary>What was never fetched was not handed over.</summary>
internal static class FetchedRule
{
    /// <summary>Checks it.</summary>
    /// <exception cref="RefusedException">409 <c>archive-not-fetched</c>.</exception>
    public static void Check(MadePackage package, IReadOnlyCollection<ArchiveDownload> downloads)
    {
        var of = downloads.Where(d => d.FileId == package.FileId).ToList();
        var lacks =
            of.All(d => d.Keys) ? "归档材料包"
            : package.SecretFiles > 0 && !of.Any(d => d.Keys) ? "涉密文件的密钥"
            : null;
        if (lacks is not null)
        {
            throw Refuse.ByState(
                "archive-not-fetched",
                $"{lacks}尚未下载",
                $"{lacks}尚无人下载，不能登记移交。材料包由市质量强市办下载，密钥由评审监督组下载，分别移交。",
                23
            );
        }
    }
}
