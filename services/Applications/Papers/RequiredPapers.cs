using System.Collections.Concurrent;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Contracts.Review.V1;

namespace QualityAward.Applications.Papers;

/// <summary>第六条: which acts cannot go on without a stamped paper, as the edition's rule set in Review says.</summary>
public sealed class RequiredPapers(Rules.RulesClient review, TimeProvider time)
{
    private static readonly TimeSpan HintLife = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<Guid, Told> _told = new();

    /// <summary>Whether the act needs it now, asked of Review.</summary>
    /// <exception cref="RefusedException">503 <c>cannot-verify-now</c>: Review cannot be asked.</exception>
    public async ValueTask<bool> NeedsAsync(
        Guid edition,
        string act,
        CancellationToken cancellationToken
    ) => (await AskAsync(edition, cancellationToken)).Contains(act);

    /// <summary>
    /// The same, at most half a minute old, and as it was last known while Review is away: what a draft still lacks is advice,
    /// its submission asks anew, and drafts are kept whoever is away.
    /// </summary>
    public async ValueTask<bool> SeemsToNeedAsync(
        Guid edition,
        string act,
        CancellationToken cancellationToken
    )
    {
        if (_told.TryGetValue(edition, out var known) && known.Until > time.GetUtcNow())
        {
            return known.Acts.Contains(act);
        }

        try
        {
            return (await AskAsync(edition, cancellationToken)).Contains(act);
        }
        catch (RefusedException)
        {
            return Remember(edition, known?.Acts ?? StampedActs.Shipped.ToHashSet()).Contains(act);
        }
    }

    private async Task<IReadOnlySet<string>> AskAsync(
        Guid edition,
        CancellationToken cancellationToken
    )
    {
        var reply = await review.PaperActsAsync(
            new() { EditionId = edition.ToString() },
            cancellationToken: cancellationToken
        );
        return Remember(edition, reply.Acts.ToHashSet(StringComparer.Ordinal));
    }

    private IReadOnlySet<string> Remember(Guid edition, IReadOnlySet<string> acts)
    {
        _told[edition] = new(acts, time.GetUtcNow() + HintLife);
        return acts;
    }

    private sealed record Told(IReadOnlySet<string> Acts, DateTimeOffset Until);
}
