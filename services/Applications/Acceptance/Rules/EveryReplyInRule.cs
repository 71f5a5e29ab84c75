using QualityAward.Applications.PreliminaryReview;
using QualityAward.Common;

namespace QualityAward.Applications.Acceptance.Rules;

/// <summary>第十三条：征求市级有关部门意见后向社会公示。</summary>
public static class EveryReplyInRule
{
    /// <param name="candidates">Those to be announced.</param>
    /// <param name="consultations">Everyone who was asked.</param>
    /// <exception cref="RefusedException">A candidate nobody was asked about, or a department that has not replied.</exception>
    public static void Check(
        IReadOnlyCollection<Guid> candidates,
        IReadOnlyList<AcceptanceConsultation> consultations
    )
    {
        var open = consultations.Where(c => c.IsOpen).Select(c => c.DepartmentName).ToArray();
        if (open.Length > 0)
        {
            throw ConsultationRefusals.Open(open, "公示", 13);
        }

        var unasked = candidates.Except(consultations.SelectMany(c => c.Candidates)).ToArray();
        if (unasked.Length > 0)
        {
            throw ConsultationRefusals.Unfinished(
                "有申报主体未征求意见",
                $"名单中有{unasked.Length}个申报主体尚未征求市级有关部门意见，征求意见后方可公示。",
                13,
                ("unasked", unasked)
            );
        }
    }
}
