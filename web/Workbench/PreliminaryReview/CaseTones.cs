using QualityAward.Common;
using QualityAward.Components;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Workbench.PreliminaryReview;

/// <summary>How an application's state is toned; its words come with it.</summary>
internal static class CaseTones
{
    /// <summary>The tone for a receiving body.</summary>
    public static BadgeTone Of(string state) =>
        state switch
        {
            nameof(ApplicationState.Submitted)
            or nameof(ApplicationState.PreliminaryPassed)
            or nameof(ApplicationState.PreliminaryFailed) => BadgeTone.Attention,
            nameof(ApplicationState.Returned)
            or nameof(ApplicationState.Listed)
            or nameof(ApplicationState.Announced) => BadgeTone.Active,
            nameof(ApplicationState.Reported)
            or nameof(ApplicationState.FailureReported)
            or nameof(ApplicationState.Accepted)
            or nameof(ApplicationState.Awarded) => BadgeTone.Done,
            _ => BadgeTone.Inactive,
        };

    /// <summary>Whether an application is an organisation's or a person's, in words.</summary>
    public static string NameOf(CandidateKind kind) =>
        kind == CandidateKind.Organisation ? "组织" : "个人";
}
