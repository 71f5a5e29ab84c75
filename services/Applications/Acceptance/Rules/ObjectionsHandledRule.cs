using QualityAward.Common;

namespace QualityAward.Applications.Acceptance.Rules;

/// <summary>第十三条：部门的异议应当逐一处理并有记录，或者对该申报主体不予受理。</summary>
public static class ObjectionsHandledRule
{
    /// <param name="candidates">Those to be announced; an objection to somebody not accepted is moot.</param>
    /// <param name="consultations">Everyone who was asked.</param>
    /// <exception cref="RefusedException">An objection that nobody has dealt with.</exception>
    public static void Check(
        IReadOnlyCollection<Guid> candidates,
        IReadOnlyList<AcceptanceConsultation> consultations
    )
    {
        var unhandled = consultations
            .Where(c => c.UnhandledObjections.Any(candidates.Contains))
            .Select(c => c.DepartmentName)
            .ToArray();
        if (unhandled.Length > 0)
        {
            throw Refuse.ByLaw(
                "objection-unhandled",
                "部门异议尚未处理",
                $"{string.Join("、", unhandled)}提出的异议尚未处理。请记载处理情况，或者对相关申报主体作出不予受理决定后再公示。",
                13,
                ("departments", unhandled)
            );
        }
    }
}
