using QualityAward.Applications.Case;
using QualityAward.Common.Periods;

namespace QualityAward.Applications.Intake;

/// <summary>What the edition and the day decide about a form.</summary>
/// <param name="Stamped">Whether the rule set demands the stamped paper of the 推荐意见.</param>
/// <param name="CalledOn">The day of the 评选通知, to which a 推荐意见 answers; null before it.</param>
/// <param name="Today">Legal day.</param>
public sealed record FilingGround(bool Stamped, DateOnly? CalledOn, DateOnly Today)
{
    /// <summary>For the forms of an edition.</summary>
    public static FilingGround Of(Edition edition, bool stamped, DateOnly today) =>
        new(stamped, edition.Call?.IssuedOn, today);

    /// <summary>第十一条: a unit recommends upon the call, so its paper is not older.</summary>
    public DateBounds Recommended => new(CalledOn ?? Today, "评选通知印发之日", Today);
}
