using QualityAward.Common;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Files;

/// <summary>Who may read a file.</summary>
internal sealed class FileReaders(IEnumerable<IFileAccess> access)
{
    /// <summary>
    /// Whether the file is the caller's own unit's. Experts and supervisors share a unit without sharing papers: theirs is
    /// only what they uploaded themselves.
    /// </summary>
    public static bool IsUploader(StoredFile file, AwardUser user) =>
        file.Unit == user.Unit
        && file.Role == user.Role
        && (user.Role is not (Roles.Expert or Roles.Supervisor) || file.UploadedBy == user.Subject);

    /// <summary>
    /// Whether this person may read the file: its uploader, or whoever the service lets in, unless it is closed to them.
    /// </summary>
    public async Task<bool> MayReadAsync(
        StoredFile file,
        AwardUser user,
        CancellationToken cancellationToken
    )
    {
        foreach (var rule in access)
        {
            if (await rule.IsClosedAsync(file, user, cancellationToken))
            {
                return false;
            }
        }

        if (IsUploader(file, user))
        {
            return true;
        }

        foreach (var rule in access)
        {
            if (await rule.MayReadAsync(file, user, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }
}
