using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Review.Award.Lists;

/// <summary>What happens to a list.</summary>
public enum AwardListStep
{
    /// <summary>领导小组 deliberates on it, and approves it or sends it back.</summary>
    Deliberate,

    /// <summary>It goes before the public.</summary>
    Announce,

    /// <summary>报请市政府审定.</summary>
    Submit,

    /// <summary>市政府 decides.</summary>
    Decide,
}

/// <summary>第十八条、第十九条: the way of a list; no step is skipped and none is taken twice.</summary>
public static class AwardListTable
{
    /// <summary>Where a list has to stand for a step.</summary>
    public static AwardListState From(AwardListStep step) =>
        step switch
        {
            AwardListStep.Deliberate => AwardListState.Recommended,
            AwardListStep.Announce => AwardListState.Approved,
            AwardListStep.Submit => AwardListState.Announced,
            AwardListStep.Decide => AwardListState.Submitted,
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown step."),
        };

    /// <summary>The article that a step rests on.</summary>
    public static int ArticleOf(AwardListStep step) =>
        step is AwardListStep.Submit or AwardListStep.Decide ? 19 : 18;
}
