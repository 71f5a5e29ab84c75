using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;
using QualityAward.Honours.Subjects;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.HolderChanges;

/// <summary>Recorded changes as they are answered, only those of holders the reader may know of (article 22).</summary>
internal sealed class HolderChangeAnswer(HonoursDb db, SubjectWall wall)
    : ICaseAnswer<HolderChange, HolderChangeView>
{
    public async Task<TaggedOk<HolderChangeView>> OfAsync(
        HolderChange found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Tagged.Ok(View(found, await AwardsAsync(found, cancellationToken), by), found.Version);

    /// <summary>One that exists for this person.</summary>
    /// <exception cref="RefusedException">404.</exception>
    public async Task<HolderChange> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await db.HolderChanges.AsNoTracking().RequireAsync(id, cancellationToken);
        await wall.RequireAsync(KeysOf(found), cancellationToken);
        return found;
    }

    /// <summary>A page of the list, latest first.</summary>
    public async Task<Page<HolderChangeView>> PageAsync(
        HolderChangeFilter filter,
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var known = await wall.KnowableAsync(
            db.HolderChanges.Where(c => c.SubjectKey != null)
                .Select(c => c.SubjectKey!)
                .Concat(
                    db.HolderChanges.Where(c => c.SuccessorKey != null).Select(c => c.SuccessorKey!)
                ),
            cancellationToken
        );
        var knowable = db
            .HolderChanges.AsNoTracking()
            .Where(c => c.SubjectKey == null || known.Contains(c.SubjectKey))
            .Where(c => c.SuccessorKey == null || known.Contains(c.SuccessorKey));
        var shown = await knowable
            .Where(c => filter.State == null || c.State == filter.State)
            .Where(c => filter.Kind == null || c.Kind == filter.Kind)
            .NewestFirstAsync(c => c.ProposedAt, page, cancellationToken, knowable);
        var rows = await shown.ToListAsync(cancellationToken);
        return page.Of(rows, c => c.Id, c => View(c, [], by));
    }

    /// <summary>The awards that the holder has before the change takes effect, under the name that it changes.</summary>
    public IQueryable<Honour> HeldBefore(HolderChange change) =>
        db.Honours.Where(h =>
            h.Kind == change.HolderKind
            && h.Name == change.Holder
            && (
                h.Id == change.HonourId
                || (
                    change.SubjectKey != null
                    && (h.SuccessorKey ?? h.SubjectKey) == change.SubjectKey
                )
            )
        );

    /// <summary>The awards that show the change.</summary>
    public async Task<List<Honour>> ChangedByAsync(
        HolderChange change,
        CancellationToken cancellationToken
    )
    {
        var (subject, successor) = (change.SubjectKey, change.SuccessorKey);
        var held = await db
            .Honours.Where(h =>
                h.Id == change.HonourId
                || (subject != null && (h.SubjectKey == subject || h.SuccessorKey == subject))
                || (successor != null && h.SuccessorKey == successor)
            )
            .OrderBy(h => h.SortKey)
            .ToListAsync(cancellationToken);
        return [.. held.Where(h => h.NameChanges.Any(c => c.ChangeId == change.Id))];
    }

    /// <summary>Whose case it is.</summary>
    public static IReadOnlyList<string> KeysOf(HolderChange change) =>
        [.. new[] { change.SubjectKey, change.SuccessorKey }.OfType<string>()];

    public static HolderChangeView View(
        HolderChange c,
        IReadOnlyList<HolderChangeAward> awards,
        AwardUser by
    ) =>
        new(
            c.Id,
            c.State,
            c.HonourId,
            c.HolderKind,
            c.Holder,
            c.NewName,
            c.Kind,
            c.ChangedOn,
            c.Continues,
            c.SuccessorCode,
            c.Reason,
            c.Document,
            c.ProposedByName,
            c.ProposedAt.ToOffset(AwardClock.ShanghaiOffset),
            [
                .. c.Steps.Select(s => new HolderChangeStepView(
                    s.Step.ChineseName(),
                    s.At.ToOffset(AwardClock.ShanghaiOffset),
                    s.ByName,
                    s.Reason
                )),
            ],
            awards
        )
        {
            Acts = HolderChangeActs.Table.OpenTo(by, c),
        };

    // Where it has no effect (yet, or any more), those that it would be about.
    private async Task<IReadOnlyList<HolderChangeAward>> AwardsAsync(
        HolderChange change,
        CancellationToken cancellationToken
    )
    {
        var awards = await ChangedByAsync(change, cancellationToken);
        if (awards.Count == 0)
        {
            awards = await HeldBefore(change)
                .OrderBy(h => h.SortKey)
                .ToListAsync(cancellationToken);
        }

        return
        [
            .. awards.Select(h => new HolderChangeAward(
                h.Id,
                h.Number,
                h.EditionName,
                h.IssuedName,
                h.State
            )),
        ];
    }
}

/// <summary>Which changes the list shows.</summary>
/// <param name="State">In this state only.</param>
/// <param name="Kind">Of this kind only.</param>
internal readonly record struct HolderChangeFilter(
    HolderChangeState? State,
    HolderChangeKind? Kind
);
