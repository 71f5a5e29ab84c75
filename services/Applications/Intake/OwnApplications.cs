using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Intake;

/// <summary>Finding and changing an application for the unit that files it, and for no other.</summary>
public sealed class OwnApplications(ApplicationsDb db)
{
    /// <summary>The unit's own.</summary>
    /// <exception cref="RefusedException">404: there is none, or it is another unit's.</exception>
    public async Task<Application> FindAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await db.Applications.SingleOrDefaultAsync(
            a => a.Id == id && a.ApplicantUnit == by.Unit,
            cancellationToken
        ) ?? throw new RefusedException(Refusals.NotFound);

    /// <summary>Does an act where the state allows it, on the version that was looked at.</summary>
    /// <exception cref="RefusedException">404; 412; 409; whatever the act refuses.</exception>
    internal Task<Application> ChangeAsync(
        Act<ApplicationState> act,
        CaseAct on,
        Action<Application> change,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var own = await FindAsync(on.Id, on.By, token);
                on.Seen?.Ensure(own.Version, () => null);
                act.Require(own.State);
                change(own);
                await db.SaveChangesAsync(token);
                return own;
            },
            cancellationToken
        );
}
