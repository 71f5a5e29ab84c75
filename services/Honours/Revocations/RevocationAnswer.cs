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

namespace QualityAward.Honours.Revocations;

/// <summary>Revocations as they are answered: with the award's facts, and only of awards whose subjects the reader may know of.</summary>
internal sealed class RevocationAnswer(HonoursDb db, SubjectWall wall, AwardClock clock)
    : ICaseAnswer<Revocation, RevocationView>
{
    public async Task<TaggedOk<RevocationView>> OfAsync(
        Revocation found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Tagged.Ok(await ViewAsync(found, by, cancellationToken), found.Version);

    public async Task<RevocationView> ViewAsync(
        Revocation found,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var honour = await db
            .Honours.AsNoTracking()
            .SingleAsync(h => h.Id == found.HonourId, cancellationToken);
        return found.ToView(honour, clock.Today, by);
    }

    public async Task<Revocation> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await db.Revocations.AsNoTracking().RequireAsync(id, cancellationToken);
        var honour = await db
            .Honours.AsNoTracking()
            .SingleAsync(h => h.Id == found.HonourId, cancellationToken);
        await wall.RequireAsync(honour.SubjectKeys, cancellationToken);
        return found;
    }

    /// <summary>A page of the list, latest first.</summary>
    public async Task<Page<RevocationView>> PageAsync(
        string? q,
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var honoured = db.Honours.Holding(q);
        var concerned = honoured.Where(h => db.Revocations.Any(r => r.HonourId == h.Id));
        var known = await wall.KnowableAsync(
            concerned
                .Where(h => h.SubjectKey != null)
                .Select(h => h.SubjectKey!)
                .Concat(concerned.Where(h => h.SuccessorKey != null).Select(h => h.SuccessorKey!)),
            cancellationToken
        );
        var shown = await db
            .Revocations.AsNoTracking()
            .Where(r =>
                honoured.Any(h =>
                    h.Id == r.HonourId
                    && (h.SubjectKey == null || known.Contains(h.SubjectKey))
                    && (h.SuccessorKey == null || known.Contains(h.SuccessorKey))
                )
            )
            .NewestFirstAsync(r => r.OpenedAt, page, cancellationToken);
        var rows = await shown.ToListAsync(cancellationToken);
        var ids = rows.Select(r => r.HonourId).ToArray();
        var honours = await db
            .Honours.AsNoTracking()
            .Where(h => ids.Contains(h.Id))
            .ToDictionaryAsync(h => h.Id, cancellationToken);
        return page.Of(rows, r => r.Id, r => r.ToView(honours[r.HonourId], clock.Today, by));
    }
}
