using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Honours.Subjects;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Revocations;

/// <summary>One step on a revocation, on the version that was looked at.</summary>
public sealed class RevocationChanges(HonoursDb db, SubjectWall wall, AwardClock clock)
{
    /// <summary>Does an act where the state allows it, and stores it.</summary>
    /// <param name="act">The act.</param>
    /// <param name="on">On which revocation and version, and who.</param>
    /// <param name="change">What it does.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="RefusedException">404; 412 <c>changed-meanwhile</c>; 409; whatever the act refuses.</exception>
    public Task<Revocation> RunAsync(
        Act<Revocation> act,
        CaseAct on,
        Func<Revocation, CancellationToken, Task> change,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var found = await db.Revocations.RequireAsync(on.Id, token);
                var honour = await db.Honours.SingleAsync(h => h.Id == found.HonourId, token);
                await wall.RequireAsync(honour.SubjectKeys, token);
                on.Seen?.Ensure(found.Version, () => found.ToView(honour, clock.Today, on.By));
                act.Require(found);
                await change(found, token);
                await db.SaveChangesAsync(token);
                return found;
            },
            cancellationToken
        );
}
