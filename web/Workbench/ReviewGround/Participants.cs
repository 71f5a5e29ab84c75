using QualityAward.Common;

namespace QualityAward.Workbench.ReviewGround;

/// <summary>第七条、第二十二条：who signs the 承诺书 and declares interests.</summary>
internal static class Participants
{
    /// <summary>Those who take part, in the order of the regulation.</summary>
    public static IReadOnlyList<string> Signers { get; } =
    [
        Roles.LeadingGroup,
        Roles.Office,
        Roles.ReceivingBody,
        Roles.Department,
        Roles.Expert,
        Roles.Supervisor,
        Roles.Government,
    ];

    /// <summary>Those who read the criteria.</summary>
    public static IReadOnlyList<string> Reviewers { get; } =
    [Roles.LeadingGroup, Roles.Office, Roles.Expert, Roles.Supervisor];

    /// <summary>Those who may read how the review is prepared.</summary>
    public static IReadOnlyList<string> Readers { get; } =
    [Roles.Office, Roles.LeadingGroup, Roles.Supervisor];
}
