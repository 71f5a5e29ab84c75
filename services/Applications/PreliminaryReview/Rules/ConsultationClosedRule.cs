using QualityAward.Common;

namespace QualityAward.Applications.PreliminaryReview.Rules;

/// <summary>第十二条：征求意见未全部回复的，不得通过初审；县（区）办应当书面征求县（区）有关部门意见。</summary>
public static class ConsultationClosedRule
{
    /// <exception cref="RefusedException">On the county route nobody was asked, or somebody has not replied.</exception>
    public static void Check(ReviewRoute route, IReadOnlyList<Consultation> consultations)
    {
        if (Against(route, consultations) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>What is against a pass; null: nothing.</summary>
    public static RefusedException? Against(
        ReviewRoute route,
        IReadOnlyList<Consultation> consultations
    )
    {
        if (route == ReviewRoute.County && consultations.Count == 0)
        {
            return ConsultationRefusals.Unfinished(
                "尚未征求有关部门意见",
                "质量强县（区）办应当先以书面形式征求县（区）有关部门意见，无异议后方可提出通过的初审意见。请先发出征求意见函。",
                12,
                ("open", Array.Empty<string>())
            );
        }

        var open = consultations.Where(c => c.IsOpen).Select(c => c.DepartmentName).ToArray();
        return open.Length > 0 ? ConsultationRefusals.Open(open, "提出通过的初审意见", 12) : null;
    }
}
