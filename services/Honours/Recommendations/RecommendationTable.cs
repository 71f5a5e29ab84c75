using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Recommendations;

/// <summary>What happens to a recommendation.</summary>
public enum RecommendationStep
{
    /// <summary>市质量强市办 sends it.</summary>
    Send,

    /// <summary>The other side has accepted it.</summary>
    Accept,

    /// <summary>The other side reviews it.</summary>
    Review,

    /// <summary>The higher award was granted.</summary>
    Grant,

    /// <summary>It was not.</summary>
    Deny,

    /// <summary>It is not pursued.</summary>
    Withdraw,
}

/// <summary>第二十条: which step leads from which state to which; what is not here is refused.</summary>
public static class RecommendationTable
{
    private static readonly Dictionary<
        (RecommendationState, RecommendationStep),
        RecommendationState
    > Table = new()
    {
        // Only who is eligible: EligibilityRule.
        [(RecommendationState.Proposed, RecommendationStep.Send)] = RecommendationState.Sent,
        [(RecommendationState.Proposed, RecommendationStep.Withdraw)] =
            RecommendationState.Withdrawn,
        [(RecommendationState.Sent, RecommendationStep.Accept)] = RecommendationState.Accepted,
        [(RecommendationState.Accepted, RecommendationStep.Review)] = RecommendationState.Reviewing,
        // The other side need not tell of each of its steps.
        [(RecommendationState.Sent, RecommendationStep.Grant)] = RecommendationState.Granted,
        [(RecommendationState.Sent, RecommendationStep.Deny)] = RecommendationState.NotGranted,
        [(RecommendationState.Accepted, RecommendationStep.Grant)] = RecommendationState.Granted,
        [(RecommendationState.Accepted, RecommendationStep.Deny)] = RecommendationState.NotGranted,
        [(RecommendationState.Reviewing, RecommendationStep.Grant)] = RecommendationState.Granted,
        [(RecommendationState.Reviewing, RecommendationStep.Deny)] = RecommendationState.NotGranted,
        [(RecommendationState.Sent, RecommendationStep.Withdraw)] = RecommendationState.Withdrawn,
        [(RecommendationState.Accepted, RecommendationStep.Withdraw)] =
            RecommendationState.Withdrawn,
        [(RecommendationState.Reviewing, RecommendationStep.Withdraw)] =
            RecommendationState.Withdrawn,
    };

    /// <summary>The next state, or null where the act is refused.</summary>
    public static RecommendationState? Next(RecommendationState state, RecommendationStep step) =>
        Table.TryGetValue((state, step), out var next) ? next : null;

    /// <summary>Whether it is neither concluded nor withdrawn.</summary>
    public static bool IsOpen(RecommendationState state) =>
        Next(state, RecommendationStep.Withdraw) is not null;

    /// <summary>As it stands in the chain of what happened.</summary>
    public static string ChineseName(this RecommendationStep step) =>
        step switch
        {
            RecommendationStep.Send => "推荐上报",
            RecommendationStep.Accept => "受理",
            RecommendationStep.Review => "进入评审",
            RecommendationStep.Grant => "获奖",
            RecommendationStep.Deny => "未获奖",
            RecommendationStep.Withdraw => "撤回推荐",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Unknown."),
        };
}
