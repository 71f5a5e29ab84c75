using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Files;

/// <summary>
/// Who besides the uploading unit may read a file: the service knows what the file belongs to. Registered scoped; several
/// may be, and one that agrees is enough.
/// </summary>
public interface IFileAccess
{
    /// <summary>Whether this person may read the file now. Whoever lets somebody read a secret file records it.</summary>
    Task<bool> MayReadAsync(StoredFile file, AwardUser user, CancellationToken cancellationToken);

    /// <summary>
    /// Whether the file is closed to this person, whoever uploaded it and whatever else would let them in: a paper of a case
    /// from which they are recused (第二十二条), a file found to be 涉密 (第十一条). Asked before anything else.
    /// </summary>
    Task<bool> IsClosedAsync(
        StoredFile file,
        AwardUser user,
        CancellationToken cancellationToken
    ) => Task.FromResult(false);
}
