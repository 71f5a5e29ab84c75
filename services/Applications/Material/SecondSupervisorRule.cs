using QualityAward.Common;

namespace QualityAward.Applications.Material;

/// <summary>第二十三条: who proposed to tell readers' names earlier does not decide on it.</summary>
public static class SecondSupervisorRule
{
    /// <param name="proposedBy">Account id of who proposed it.</param>
    /// <param name="decidedBy">Account id of who would decide.</param>
    /// <exception cref="Common.RefusedException"><c>second-supervisor-needed</c>.</exception>
    public static void Check(string proposedBy, string decidedBy)
    {
        if (Against(proposedBy, decidedBy) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <summary>What is against somebody's deciding; null: nothing.</summary>
    public static RefusedException? Against(string proposedBy, string decidedBy) =>
        proposedBy != decidedBy
            ? null
            : Refuse.ByLaw(
                "second-supervisor-needed",
                "须由另一名监督人员决定",
                "提前告知查阅人员姓名须由另一名评审监督人员确认，提出人本人不能决定。",
                23
            );
}
