using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Honours.Subjects;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Revocations;

/// <summary>One step on a revocation, on the version that was looked at.</summary>
public sealed class RevocationChanges(HonoursDb db, SubjectWall wall, AwardClock clock)
{
    /// <summary>Takes the step and stores it.</summary>
    /// <param name="id">The revocation.</param>
    /// <param name="version">The row version seen, or null where a registration checks (代录).</param>
    /// <param name="change">The step.</param>
    /// <param name="ct">Ends the work.</param>
    /// <exception cref="RefusedException">404; 412 <c>changed-meanwhile</c>; whatever the step refuses.</exception>
    public Task<Revocation> RunAsync(
        Guid id,
        uint? version,
        Func<Revocation, CancellationToken, Task> change,
        CancellationToken ct
    ) =>
        db.InTransaction(
            async token =>
            {
                var found = await db.Revocations.RequireAsync(id, token);
                var honour = await db.Honours.SingleAsync(h => h.Id == found.HonourId, token);
                await wall.RequireAsync(honour.SubjectKey, token);
                if (version is { } seen && found.Version != seen)
                {
                    throw new RefusedException(
                        Refusals.ChangedMeanwhile(found.ToView(honour, clock.Today))
                    );
                }

                await change(found, token);
                await db.SaveChangesAsync(token);
                return found;
            },
            ct
        );
}
