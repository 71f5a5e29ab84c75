using Microsoft.EntityFrameworkCore;
using QualityAward.Review.Recusal;
using QualityAward.ServiceDefaults;

namespace QualityAward.Review.Deliberation;

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
            .Clear(by)
            .Where(c => candidates.Contains(c.Id))
            .Select(c => c.Id)
            .ToListAsync(ct);
        return [.. candidates.Except(clear)];
    }
}
