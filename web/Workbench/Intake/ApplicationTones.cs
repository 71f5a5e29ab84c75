using QualityAward.Components;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Workbench.Intake;

/// <summary>How an application's state is toned, as its filing unit reads it.</summary>
internal static class ApplicationTones
{
    /// <summary>The tone of a state.</summary>
    public static BadgeTone Of(ApplicationState state) =>
        state switch
        {
            ApplicationState.Draft or ApplicationState.Returned or ApplicationState.Locked =>
                BadgeTone.Attention,
            ApplicationState.Accepted or ApplicationState.Awarded => BadgeTone.Done,
            ApplicationState.PreliminaryFailed
            or ApplicationState.FailureReported
            or ApplicationState.NotAccepted
            or ApplicationState.Withdrawn
            or ApplicationState.EditionWithdrawn
            or ApplicationState.Disqualified
            or ApplicationState.Ineligible
            or ApplicationState.NotAwarded
            or ApplicationState.AwardRevoked => BadgeTone.Inactive,
            _ => BadgeTone.Active,
        };
}
