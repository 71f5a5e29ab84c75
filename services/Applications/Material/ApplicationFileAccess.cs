using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Casework.CaseAccess;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Files;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Material;

/// <summary>
/// Who besides the filing unit may read a submitted file: its receiving body, and whoever Review lets open the candidate.
/// Secret files (article 23) only assigned experts and supervisors, each opening recorded.
/// </summary>
public sealed class ApplicationFileAccess(ApplicationsDb db, CaseAccess access, AwardClock clock)
    : IFileAccess
{
    /// <inheritdoc/>
    public async Task<bool> MayReadAsync(
        StoredFile file,
        AwardUser user,
        CancellationToken cancellationToken
    )
    {
        if (
            user.Role
            is not (Roles.ReceivingBody or Roles.Office or Roles.Expert or Roles.Supervisor)
        )
        {
            return false;
        }

        var application = await db.Set<NamedFile>()
            .Where(f => f.FileId == file.Id)
            .Join(db.Applications, f => f.OwnerId, a => a.Id, (_, a) => a)
            .AsNoTracking()
            .FirstOrDefaultAsync(
                a => a.State != ApplicationState.Locked && a.ApplicantUnit == file.Unit,
                cancellationToken
            );
        if (application is null)
        {
            return false;
        }

        // Secrets are for those assigned; a receiving body reads what was submitted to it, before the report too.
        var reads = user.Role switch
        {
            Roles.ReceivingBody => !file.Secret && application.ReceivingUnit == user.Unit,
            Roles.Office => !file.Secret && ApplicationStates.IsKnownToReview(application.State),
            _ => ApplicationStates.IsKnownToReview(application.State),
        };
        var allowed =
            reads
            && await access.MayOpenAsync(
                user,
                application.EditionId,
                application.Id,
                cancellationToken
            );
        if (allowed && file.Secret)
        {
            await RecordAsync(application, file, user, cancellationToken);
        }

        return allowed;
    }

    private Task RecordAsync(
        Application application,
        StoredFile file,
        AwardUser user,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                db.Add(SecretOpening.Of(application, user, "下载附件", file.Name, clock.Now));
                await db.SaveChangesAsync(token);
            },
            cancellationToken
        );
}
