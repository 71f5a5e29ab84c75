using Microsoft.EntityFrameworkCore;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Award.Deliberation;

/// <summary>第二十二条：on whom a person may vote, and whom it must not see. Read anew in each request.</summary>
internal sealed class Voters(CandidateAccess access)
{
    /// <summary>Whether the person takes part in the edition but has not signed its 承诺书 (第七条).</summary>
    public Task<bool> IsPledgeMissingAsync(
        AwardUser by,
        Guid editionId,
        CancellationToken cancellationToken
    ) => access.IsPledgeMissingAsync(by, editionId, cancellationToken);

    /// <summary>Those of the candidates about whom the person has declared, without any conflict.</summary>
    public async Task<IReadOnlyCollection<Guid>> DeclaredAsync(
        AwardUser by,
        IReadOnlyCollection<Guid> candidates,
        CancellationToken cancellationToken
    ) =>
        await access
            .Openable(by)
            .Where(c => candidates.Contains(c.Id))
            .Select(c => c.Id)
            .ToListAsync(cancellationToken);

    /// <summary>Those of the candidates that the person must stay out of; the person learns nothing of them.</summary>
    public async Task<IReadOnlyCollection<Guid>> HiddenFromAsync(
        AwardUser by,
        IReadOnlyCollection<Guid> candidates,
        CancellationToken cancellationToken
    )
    {
        var clear = await access
            .Readable(by)
            .Where(c => candidates.Contains(c.Id))
            .Select(c => c.Id)
            .ToListAsync(cancellationToken);
        return [.. candidates.Except(clear)];
    }

    /// <summary>Those of the recommended lists on which there is nobody whom the person must not see.</summary>
    public async Task<IReadOnlySet<Guid>> OpenListsAsync(
        ReviewDb db,
        AwardUser by,
        IEnumerable<Guid> listIds,
        CancellationToken cancellationToken
    )
    {
        var ids = listIds.Distinct().ToList();
        var lists = await db
            .AwardLists.AsNoTracking()
            .Where(l => ids.Contains(l.Id))
            .ToListAsync(cancellationToken);
        HashSet<Guid> open = [];
        foreach (var list in lists)
        {
            Guid[] named = [.. list.Entries.Select(e => e.CandidateId)];
            if ((await HiddenFromAsync(by, named, cancellationToken)).Count == 0)
            {
                open.Add(list.Id);
            }
        }

        return open;
    }
}
