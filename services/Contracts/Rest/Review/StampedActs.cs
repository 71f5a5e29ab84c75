namespace QualityAward.Contracts.Rest.Review;

/// <summary>
/// Acts of a unit that take effect by a stamped paper with number and date. Which of them cannot go on without it is data of
/// the rule set; for the others a paper may be attached.
/// </summary>
public static class StampedActs
{
    /// <summary>推荐意见 (article 11).</summary>
    public const string Recommendation = "recommendation";

    /// <summary>初审意见 (article 12).</summary>
    public const string PreliminaryOpinion = "preliminary-opinion";

    /// <summary>上报函 (article 12).</summary>
    public const string PreliminaryReport = "preliminary-report";

    /// <summary>征求意见函及回函 (articles 12 and 13).</summary>
    public const string Consultation = "consultation";

    /// <summary>审议的会议纪要 (article 18).</summary>
    public const string Minutes = "minutes";

    /// <summary>报请审定的请示 (article 19).</summary>
    public const string SubmissionForApproval = "submission-for-approval";

    /// <summary>市政府决定 (article 19).</summary>
    public const string GovernmentDecision = "government-decision";

    /// <summary>All of them, in the order in which they happen.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Recommendation,
        Consultation,
        PreliminaryOpinion,
        PreliminaryReport,
        Minutes,
        SubmissionForApproval,
        GovernmentDecision,
    ];

    /// <summary>What holds until an edition's rule set is approved, and what a new one begins with.</summary>
    public static IReadOnlyList<string> Shipped { get; } =
    [Recommendation, PreliminaryOpinion, SubmissionForApproval, GovernmentDecision];

    /// <summary>Always: notice, certificates and register name the decision by its number (article 19).</summary>
    public static IReadOnlyList<string> Always { get; } =
    [SubmissionForApproval, GovernmentDecision];
}
