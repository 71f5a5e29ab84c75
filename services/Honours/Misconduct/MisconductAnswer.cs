using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Search;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Subjects;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Misconduct;

/// <summary>Cases as they are answered: with the ban they brought, and only of subjects the reader may know of.</summary>
internal sealed class MisconductAnswer(HonoursDb db, SubjectWall wall, AwardClock clock)
    : ICaseAnswer<MisconductCase, MisconductView>
{
    public async Task<TaggedOk<MisconductView>> OfAsync(
        MisconductCase found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Tagged.Ok(await ViewAsync(found, by, cancellationToken), found.Version);

    public async Task<MisconductView> ViewAsync(
        MisconductCase found,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var ban = await db
            .Bans.AsNoTracking()
            .SingleOrDefaultAsync(b => b.CaseId == found.Id, cancellationToken);
        return found.ToView(clock.Today, ban, by);
    }

    public async Task<MisconductCase> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await db.MisconductCases.AsNoTracking().RequireAsync(id, cancellationToken);
        await wall.RequireAsync(found.Subject.Key, cancellationToken);
        return found;
    }

    public async Task<Page<MisconductView>> PageAsync(
        MisconductQuery query,
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var (state, q) = query;
        var asked = db.MisconductCases.AsNoTracking().Holding(q);
        var known = await wall.KnowableAsync(asked.Select(c => c.Subject.Key), cancellationToken);
        var knowable = asked.Where(c => known.Contains(c.Subject.Key));
        var shown = await knowable
            .Where(c => state == null || c.State == state)
            .NewestFirstAsync(c => c.OpenedAt, page, cancellationToken, knowable);
        var rows = await shown.ToListAsync(cancellationToken);
        var ids = rows.Select(c => c.Id).ToArray();
        var bans = await db
            .Bans.AsNoTracking()
            .Where(b => ids.Contains(b.CaseId))
            .ToDictionaryAsync(b => b.CaseId, cancellationToken);
        return page.Of(
            rows,
            c => c.Id,
            c => c.ToView(clock.Today, bans.GetValueOrDefault(c.Id), by)
        );
    }
}

/// <summary>Which cases are asked for.</summary>
/// <param name="State">In this state only.</param>
/// <param name="Q">Part of the subject's name or of a code.</param>
internal readonly record struct MisconductQuery(MisconductState? State, string? Q);
