using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Papers;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Common.Papers;
using QualityAward.Common.Periods;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Case;

/// <summary>第六条: papers of the acts that the edition's rule set may let take effect by a stamped paper alone.</summary>
internal sealed class ActPapers(
    ApplicationsDb db,
    PaperDesk papers,
    RequiredPapers required,
    AwardClock clock
)
{
    /// <summary>The paper of an act on applications.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="act">A value of <see cref="StampedActs"/>.</param>
    /// <param name="article">Under which it is done.</param>
    /// <param name="paper">What came with the act.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="RefusedException">As for <see cref="PaperDesk"/>, or <c>document-date-out-of-bounds</c>.</exception>
    public async Task CheckAsync(
        Guid edition,
        string act,
        int article,
        PaperDocument? paper,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var needs = await required.NeedsAsync(edition, act, cancellationToken)
            ? PaperNeeds.Stamped(NameOf(act), article)
            : PaperNeeds.Any(article);
        await papers.CheckAsync(paper, needs, by, cancellationToken);
        await RequireAfterCallAsync(edition, article, paper, cancellationToken);
    }

    // Every act on an application follows the call, so its paper is not older.
    private async Task RequireAfterCallAsync(
        Guid edition,
        int article,
        PaperDocument? paper,
        CancellationToken cancellationToken
    )
    {
        if (paper is null)
        {
            return;
        }

        var found = await db
            .Editions.AsNoTracking()
            .SingleAsync(e => e.Id == edition, cancellationToken);
        if (
            found.Call is { } call
            && new DateBounds(call.IssuedOn, "评选通知印发之日", clock.Today).FaultOf(
                paper.Date,
                "文件"
            )
                is { } fault
        )
        {
            throw new RefusedException(PaperDateRule.OutOfBounds(fault, article));
        }
    }

    private static string NameOf(string act) =>
        act switch
        {
            StampedActs.Consultation => "征求意见函及回函",
            StampedActs.PreliminaryOpinion => "初审意见",
            StampedActs.PreliminaryReport => "上报函",
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "Not an act of ours."),
        };
}
