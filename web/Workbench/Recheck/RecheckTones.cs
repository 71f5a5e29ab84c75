using QualityAward.Components;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Workbench.Recheck;

/// <summary>How a reported application is shown to 市质量强市办.</summary>
internal static class RecheckTones
{
    /// <summary>The states that an application can be in once it was reported.</summary>
    public static IReadOnlyList<ApplicationState> States { get; } =
    [
        ApplicationState.Reported,
        ApplicationState.FailureReported,
        ApplicationState.Listed,
        ApplicationState.Announced,
        ApplicationState.Accepted,
        ApplicationState.NotAccepted,
        ApplicationState.Withdrawn,
        ApplicationState.EditionWithdrawn,
        ApplicationState.Disqualified,
        ApplicationState.Ineligible,
        ApplicationState.Locked,
        ApplicationState.Awarded,
        ApplicationState.NotAwarded,
        ApplicationState.AwardRevoked,
    ];

    /// <summary>The tone of a state for the office: what waits for it stands out.</summary>
    public static BadgeTone Of(string state) =>
        state switch
        {
            nameof(ApplicationState.Reported) or nameof(ApplicationState.FailureReported) =>
                BadgeTone.Attention,
            nameof(ApplicationState.Listed) or nameof(ApplicationState.Announced) =>
                BadgeTone.Active,
            nameof(ApplicationState.Accepted) or nameof(ApplicationState.Awarded) => BadgeTone.Done,
            _ => BadgeTone.Inactive,
        };

    /// <summary>The 复核结论 in words.</summary>
    public static string Of(bool? acceptable) =>
        acceptable switch
        {
            true => "可以受理",
            false => "不宜受理",
            _ => "尚未作出",
        };
}
