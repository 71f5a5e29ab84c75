using QualityAward.Applications.Case;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.PreliminaryReview;

/// <summary>An application before its receiving body, and what departments were asked about it.</summary>
/// <param name="Application">With its latest submission.</param>
/// <param name="Consultations">In the order they were sent.</param>
internal sealed record PreliminaryCase(
    Application Application,
    IReadOnlyList<Consultation> Consultations
)
{
    public ApplicationState State => Application.State;

    /// <summary>Whether a paper of a department may be registered: a reply, or the withdrawal of an objection.</summary>
    public bool AwaitsPaper => Consultations.Any(c => c.IsOpen || c.ObjectionStands);
}
