using Microsoft.EntityFrameworkCore;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Award.Deliberation;

/// <summary>第二十二条：on whom a person may vote, and whom it must not see. Read anew in each request.</summary>
internal sealed class Voters(AccessRule access)
{
    /// <summary>Those of the candidates about whom the person has declared, without any conflict.</summary>
    /// <exception cref="Common.RefusedException"><c>pledge-not-signed</c>.</exception>
    public async Task<IReadOnlyCollection<Guid>> MayVoteOnAsync(
        AwardUser by,
        Guid editionId,
        IReadOnlyList<Guid> candidates,
        CancellationToken ct
    )
    {
        await access.RequirePledgeAsync(by, editionId, ct);
        return await access
            .Openable(by)
            .Where(c => candidates.Contains(c.Id))
            .Select(c => c.Id)
            .ToListAsync(ct);
    }

    /// <summary>Those of the candidates that the person must stay out of; the person learns nothing of them.</summary>
    public async Task<IReadOnlyCollection<Guid>> HiddenFromAsync(
        AwardUser by,
        IReadOnlyCollection<Guid> candidates,
        CancellationToken ct
    )
    {
        var clear = await access
            .Readable(by)
            .Where(c => candidates.Contains(c.Id))
            .Select(c => c.Id)
            .ToListAsync(ct);
        return [.. candidates.Except(clear)];
    }

    /// <summary>Those of the recommended lists on which there is nobody whom the person must not see.</summary>
    public async Task<IReadOnlySet<Guid>> OpenListsAsync(
        ReviewDb db,
        AwardUser by,
        IEnumerable<Guid> listIds,
        CancellationToken ct
    )
    {
        var ids = listIds.Distinct().ToList();
        var lists = await db
            .AwardLists.AsNoTracking()
            .Where(l => ids.Contains(l.Id))
            .ToListAsync(ct);
        HashSet<Guid> open = [];
        foreach (var list in lists)
        {
            Guid[] named = [.. list.Entries.Select(e => e.CandidateId)];
            if ((await HiddenFromAsync(by, named, ct)).Count == 0)
            {
                open.Add(list.Id);
            }
        }

        return open;
    }
}
