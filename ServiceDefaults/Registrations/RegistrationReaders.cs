using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Rest;

namespace QualityAward.ServiceDefaults;

/// <summary>
/// Which registrations a clerk may know of. Filtered in the query, so that neither a page's length nor its order tells of
/// what is hidden (articles 21, 22).
/// </summary>
internal sealed class RegistrationReaders<TDb>(
    TDb db,
    IEnumerable<IRegisteredAct> acts,
    SecretBox box
)
    where TDb : DbContext
{
    /// <summary>What this clerk may see of their unit's.</summary>
    public async Task<IQueryable<Registration>> VisibleToAsync(
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        List<Guid> hidden = [];
        foreach (var act in acts.OfType<IGuardedAct>().Where(a => a.Roles.Contains(by.Role)))
        {
            hidden.AddRange(await HiddenAsync(act, by, cancellationToken));
        }

        return hidden.Count == 0 ? Of(by) : Of(by).Where(r => !hidden.Contains(r.Id));
    }

    /// <summary>
    /// Whether a file came with registrations of this clerk's unit, as the scan or within what was registered, and whether
    /// the clerk may know of one of them; null: with none.
    /// </summary>
    public async Task<bool?> MayReadAsync(
        Guid fileId,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var mine = await db.Set<Registration>()
            .AsNoTracking()
            .Where(r => r.Unit == by.Unit && r.Role == by.Role)
            .Where(r => r.FileId == fileId || r.Sealed != null)
            .ToListAsync(cancellationToken);
        var with = mine.Where(r => r.FileId == fileId || Names(r, fileId))
            .Select(r => r.Id)
            .ToList();
        if (with.Count == 0)
        {
            return null;
        }

        var visible = await VisibleToAsync(by, cancellationToken);
        return await visible.AnyAsync(r => with.Contains(r.Id), cancellationToken);
    }

    private IQueryable<Registration> Of(AwardUser by) =>
        db.Set<Registration>()
            .Where(r =>
                r.Unit == by.Unit && r.Role == by.Role && !r.HiddenFrom.Contains(by.Subject)
            );

    private async Task<IEnumerable<Guid>> HiddenAsync(
        IGuardedAct act,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var rows = await Of(by)
            .AsNoTracking()
            .Where(r => r.Act == act.Name)
            .ToListAsync(cancellationToken);
        if (rows.Count == 0)
        {
            return [];
        }

        var entries = rows.ToDictionary(
            r => r.Id,
            r => new RegisteredEntry(r.Id, r.Open(box).Payload)
        );
        var knowable = await act.KnowableAsync(entries.Values, by, cancellationToken);
        return rows.Where(r =>
                !knowable.Contains(r.Id)
                || (
                    r.State != RegistrationState.Pending
                    && by.Subject != r.RegisteredBySubject
                    && by.Subject != r.CheckedBySubject
                    && !act.IsHandledBy(by.Role, entries[r.Id].Payload)
                )
            )
            .Select(r => r.Id);
    }

    private bool Names(Registration registration, Guid fileId) =>
        registration.Sealed is not null
        && registration
            .Open(box)
            .Payload.GetRawText()
            .Contains($"{fileId}", StringComparison.OrdinalIgnoreCase);
}
