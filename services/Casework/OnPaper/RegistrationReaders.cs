using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.CaseAccess;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Files;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Casework.OnPaper;

/// <summary>
/// Which registrations a clerk may know of. What is hidden takes no place on a page, so that neither its length nor its
/// order tells of it (articles 21, 22); a page is read and asked about, not everything that was ever registered.
/// </summary>
internal sealed class RegistrationReaders<TDb>(
    TDb db,
    IEnumerable<IRegisteredAct> acts,
    SecretBox box
)
    where TDb : DbContext
{
    /// <summary>One page of what this clerk may see of their unit's, the latest first, and one row more if there is any.</summary>
    /// <exception cref="RefusedException">404: the page begins after a registration that does not exist for the clerk.</exception>
    public async Task<IReadOnlyList<Registration>> PageAsync(
        AwardUser by,
        Guid? after,
        RegistrationState? state,
        int take,
        CancellationToken cancellationToken
    )
    {
        var all = Of(by).AsNoTracking().Where(r => state == null || r.State == state);
        var edge = after is { } key
            ? await FindAsync(by, key, cancellationToken)
                ?? throw new RefusedException(Refusals.NotFound)
            : null;
        return await VisiblePage.ReadAsync<Registration>(
            take,
            (last, count) =>
                After(all, last ?? edge)
                    .OrderByDescending(r => r.RegisteredAt)
                    .ThenByDescending(r => r.Id)
                    .Take(count)
                    .ToListAsync(cancellationToken),
            async rows =>
            {
                var hidden = await HiddenAsync(rows, by, cancellationToken);
                return r => !hidden.Contains(r.Id);
            }
        );
    }

    /// <summary>One that this clerk may see; null: it does not exist for the clerk.</summary>
    public async Task<Registration?> FindAsync(
        AwardUser by,
        Guid id,
        CancellationToken cancellationToken
    )
    {
        var found = await Of(by).SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
        return found is null || (await HiddenAsync([found], by, cancellationToken)).Count > 0
            ? null
            : found;
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
        // What is sealed was noted when it was registered; what was registered before that is looked through.
        var named = db.Set<NamedFile>();
        var mine = await db.Set<Registration>()
            .AsNoTracking()
            .Where(r => r.Unit == by.Unit && r.Role == by.Role)
            .Where(r =>
                r.FileId == fileId
                || (
                    r.Sealed != null
                    && (
                        named.Any(n => n.FileId == fileId && n.OwnerId == r.Id)
                        || !named.Any(n => n.OwnerId == r.Id)
                    )
                )
            )
            .ToListAsync(cancellationToken);
        var with = mine.Where(r => r.FileId == fileId || NamedFiles.In(Content(r)).Contains(fileId))
            .ToList();
        if (with.Count == 0)
        {
            return null;
        }

        var visible = with.Where(r => !r.HiddenFrom.Contains(by.Subject)).ToList();
        var hidden = await HiddenAsync(visible, by, cancellationToken);
        return visible.Exists(r => !hidden.Contains(r.Id));
    }

    private IQueryable<Registration> Of(AwardUser by) =>
        db.Set<Registration>()
            .Where(r =>
                r.Unit == by.Unit && r.Role == by.Role && !r.HiddenFrom.Contains(by.Subject)
            );

    private static IQueryable<Registration> After(
        IQueryable<Registration> all,
        Registration? last
    ) =>
        last is null
            ? all
            : all.Where(r =>
                r.RegisteredAt <= last.RegisteredAt
                && (r.RegisteredAt < last.RegisteredAt || r.Id < last.Id)
            );

    /// <summary>Of these rows, those that do not exist for the clerk.</summary>
    private async Task<HashSet<Guid>> HiddenAsync(
        IReadOnlyCollection<Registration> rows,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        HashSet<Guid> hidden = [];
        foreach (var act in acts.OfType<IGuardedAct>().Where(a => a.Roles.Contains(by.Role)))
        {
            var entries = rows.Where(r => r.Act == act.Name)
                .ToDictionary(r => r.Id, r => new RegisteredEntry(r.Id, Content(r)));
            if (entries.Count == 0)
            {
                continue;
            }

            var knowable = await act.KnowableAsync(entries.Values, by, cancellationToken);
            hidden.UnionWith(
                rows.Where(r =>
                        entries.TryGetValue(r.Id, out var entry)
                        && (
                            !knowable.Contains(r.Id)
                            || (
                                r.State != RegistrationState.Pending
                                && by.Subject != r.RegisteredBySubject
                                && by.Subject != r.CheckedBySubject
                                && !act.IsHandledBy(by.Role, entry.Payload)
                            )
                        )
                    )
                    .Select(r => r.Id)
            );
        }

        return hidden;
    }

    private JsonElement Content(Registration registration) => registration.Open(box).Payload;
}
