using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Search;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Subjects;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Registers;

/// <summary>Entries as they are answered: with the award their subject holds, and only of subjects the reader may know of.</summary>
internal sealed class RegisterEventAnswer(HonoursDb db, SubjectWall wall)
    : ICaseAnswer<RegisterEvent, RegisterEventView>
{
    public async Task<TaggedOk<RegisterEventView>> OfAsync(
        RegisterEvent found,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var holders = await HoldersAsync([found], cancellationToken);
        return Tagged.Ok(
            found.ToView(holders.GetValueOrDefault(found.Subject.Key), by),
            found.Version
        );
    }

    public async Task<RegisterEvent> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await db.RegisterEvents.AsNoTracking().RequireAsync(id, cancellationToken);
        await wall.RequireAsync(found.Subject.Key, cancellationToken);
        return found;
    }

    public async Task<Page<RegisterEventView>> PageAsync(
        EventQuery query,
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var (state, q) = query;
        var asked = db.RegisterEvents.AsNoTracking().Holding(q);
        var known = await wall.KnowableAsync(asked.Select(e => e.Subject.Key), cancellationToken);
        var knowable = asked.Where(e => known.Contains(e.Subject.Key));
        var shown = await knowable
            .Where(e => state == null || e.State == state)
            .NewestFirstAsync(e => e.RecordedAt, page, cancellationToken, knowable);
        var rows = await shown.ToListAsync(cancellationToken);
        var holders = await HoldersAsync(rows, cancellationToken);
        return page.Of(
            rows,
            e => e.Id,
            e => e.ToView(holders.GetValueOrDefault(e.Subject.Key), by)
        );
    }

    private async Task<Dictionary<string, string?>> HoldersAsync(
        IEnumerable<RegisterEvent> events,
        CancellationToken cancellationToken
    )
    {
        var keys = events.Select(e => e.Subject.Key).Distinct().ToArray();
        var held = await db
            .Honours.AsNoTracking()
            .Where(h =>
                (
                    (h.SubjectKey != null && keys.Contains(h.SubjectKey))
                    || (h.SuccessorKey != null && keys.Contains(h.SuccessorKey))
                )
                && h.State != HonourState.Revoked
            )
            .OrderBy(h => h.AwardedOn)
            .Select(h => new
            {
                h.SubjectKey,
                h.SuccessorKey,
                h.Number,
            })
            .ToListAsync(cancellationToken);
        return held.SelectMany(h =>
                new[] { h.SubjectKey, h.SuccessorKey }
                    .OfType<string>()
                    .Select(key => (Key: key, h.Number))
            )
            .GroupBy(h => h.Key)
            .ToDictionary(g => g.Key, g => g.Last().Number);
    }
}

/// <summary>Which entries are asked for.</summary>
/// <param name="State">In this state only.</param>
/// <param name="Q">Part of the subject's name or of a code.</param>
internal readonly record struct EventQuery(RegisterEventState? State, string? Q);
