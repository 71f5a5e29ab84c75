namespace QualityAward.Scenario;

/// <summary>Where a play may stop, so that somebody goes on by hand: just before the stage of that name.</summary>
public enum Halt
{
    /// <summary>Everything is reported to the city office; its 复核 begins.</summary>
    Recheck,

    /// <summary>The acceptance list is final; rules, experts and panels come next.</summary>
    Ground,

    /// <summary>In the middle of 材料评审: half of the experts have scored. What <c>--demo</c> shows.</summary>
    Review,

    /// <summary>The three stages are closed; the recommended list comes next.</summary>
    Deliberation,
}
