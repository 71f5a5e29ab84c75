using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Honours.Subjects;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Registers;

/// <summary>One act on an entry, on the version that was looked at.</summary>
public sealed class RegisterEventChanges(HonoursDb db, SubjectWall wall)
{
    /// <summary>Does an act where the state allows it, and stores it.</summary>
    /// <param name="act">The act.</param>
    /// <param name="on">On which entry and version, and who.</param>
    /// <param name="change">What it does.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="RefusedException">404; 412 <c>changed-meanwhile</c>; 409; whatever the act refuses.</exception>
    public Task<RegisterEvent> RunAsync(
        Act<RegisterEvent> act,
        CaseAct on,
        Func<RegisterEvent, CancellationToken, Task> change,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var entry = await db.RegisterEvents.RequireAsync(on.Id, token);
                await wall.RequireAsync(entry.Subject.Key, token);
                on.Seen?.Ensure(entry.Version, () => entry.ToView(null, on.By));
                act.Require(entry);
                await change(entry, token);
                await db.SaveChangesAsync(token);
                return entry;
            },
            cancellationToken
        );
}
