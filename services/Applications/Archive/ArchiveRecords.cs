using QualityAward.Archiving;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Archive;

/// <summary>A request for a package.</summary>
/// <param name="Id">Which package belongs to it.</param>
/// <param name="BySubject">Account id.</param>
/// <param name="By">Name.</param>
/// <param name="At">Award time.</param>
/// <param name="Missing">What was missing.</param>
/// <param name="Reason">Why it is made nevertheless.</param>
internal sealed record ArchiveRequest(
    Guid Id,
    string BySubject,
    string By,
    DateTimeOffset At,
    IReadOnlyList<ArchiveMissingView> Missing,
    string? Reason
);

/// <summary>A package that was made.</summary>
/// <param name="FileId">Its content in the service's file storage.</param>
/// <param name="MadeAt">Award time.</param>
/// <param name="Pieces">How many, by how long they are kept.</param>
/// <param name="SecretFiles">How many have a key.</param>
/// <param name="Bytes">Of the package.</param>
/// <param name="Sha256">Of the package.</param>
/// <param name="ListSha256">Of its list of hashes.</param>
/// <param name="Keys">第二十三条: the file of keys, wrapped.</param>
internal sealed record MadePackage(
    Guid FileId,
    DateTimeOffset MadeAt,
    IReadOnlyDictionary<RetentionPeriod, int> ByRetention,
    int SecretFiles,
    long Bytes,
    string Sha256,
    string ListSha256,
    byte[] Keys
)
{
    /// <summary>件.</summary>
    public int Pieces => ByRetention.Values.Sum();

    /// <summary>Under what its keys are wrapped.</summary>
    public static string Purpose(Guid file) => $"archive-keys:{file:N}";
}

/// <summary>A 销毁清册.</summary>
internal sealed record DestructionList(
    RetentionPeriod Retention,
    int Pieces,
    PaperDocument Document,
    string Reason,
    string ListedBySubject,
    string ListedBy,
    DateTimeOffset ListedAt,
    string? SignedBySubject = null,
    string? SignedBy = null,
    DateTimeOffset? SignedAt = null
);
