using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Files;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.Complaints;

/// <summary>Files of complaints: taken from anybody, encrypted, read by those who handle the complaint and nobody else.</summary>
internal sealed class ComplaintFiles(PublicityDb db, ComplaintReaders readers) : IFileAccess
{
    private const string Nobody = "complainant";

    /// <summary>Whoever uploads it, this is all that is kept of them.</summary>
    public static AwardUser Uploader { get; } = new(Nobody, "", Nobody, Nobody);

    /// <summary>What every one of them is called.</summary>
    public const string Called = "投诉举报附件";

    /// <summary>Files that a complainant names must have been uploaded by one, and belong to nothing yet.</summary>
    /// <exception cref="RefusedException">422 <c>file-not-found</c>.</exception>
    public async Task RequireAsync(Guid[] files, string unit, CancellationToken cancellationToken)
    {
        if (files.Length == 0)
        {
            return;
        }

        var uploaded = await db.Set<StoredFile>()
            .CountAsync(file => files.Contains(file.Id) && file.Unit == unit, cancellationToken);
        var taken = await db.Set<Complaint>()
            .AnyAsync(c => c.FileIds.Any(id => files.Contains(id)), cancellationToken);
        if (uploaded != files.Length || taken)
        {
            throw new RefusedException(FileRefusals.NotFound());
        }
    }

    /// <summary>For whom the complaint does not exist, nor do its files, also where a colleague uploaded them.</summary>
    public async Task<bool> IsClosedAsync(
        StoredFile file,
        AwardUser user,
        CancellationToken cancellationToken
    )
    {
        // As "any of one", which is what the index on the array answers.
        Guid[] ids = [file.Id];
        var subject = user.Subject;
        return await db.Set<Complaint>()
            .AnyAsync(
                c =>
                    c.FileIds.Any(id => ids.Contains(id))
                    && (c.WalledOff.Contains(subject) || c.Likely.Contains(subject)),
                cancellationToken
            );
    }

    /// <inheritdoc/>
    public async Task<bool> MayReadAsync(
        StoredFile file,
        AwardUser user,
        CancellationToken cancellationToken
    )
    {
        Guid[] ids = [file.Id];
        var leading = user.Role == Roles.LeadingGroup;
        var held = db.Set<Complaint>().Where(c => c.FileIds.Any(id => ids.Contains(id)));
        if (!await held.AnyAsync(cancellationToken))
        {
            return false;
        }

        return await (await readers.OfAsync(user, cancellationToken)).AnyAsync(
            c => (c.AboutSupervisor || c.Held) == leading && c.FileIds.Any(id => ids.Contains(id)),
            cancellationToken
        );
    }
}
