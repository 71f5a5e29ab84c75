namespace QualityAward.ServiceDefaults;

/// <summary>
/// Who besides the uploading unit may read a file: the service knows what the file belongs to. Registered scoped; several
/// may be, and one that agrees is enough.
/// </summary>
public interface IFileAccess
{
    /// <summary>Whether this person may read the file now. Whoever lets somebody read a secret file records it.</summary>
    Task<bool> MayReadAsync(StoredFile file, AwardUser user, CancellationToken cancellationToken);
}
