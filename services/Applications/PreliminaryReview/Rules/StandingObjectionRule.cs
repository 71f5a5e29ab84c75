using QualityAward.Common;
using QualityAward.Common.Typing;

namespace QualityAward.Applications.PreliminaryReview.Rules;

/// <summary>第十二条：县（区）渠道须无异议（异议须由提出部门书面撤回）；其他渠道的异议应当在初审意见中答复。</summary>
public static class StandingObjectionRule
{
    /// <exception cref="RefusedException">An objection stands (county), or is not answered in the opinion (other routes).</exception>
    public static void Check(
        ReviewRoute route,
        IReadOnlyList<Consultation> consultations,
        string? answersToObjections
    )
    {
        if (AgainstCounty(route, consultations) is { } refusal)
        {
            throw refusal;
        }

        var standing = Standing(consultations);
        if (standing.Length > 0 && TypedText.IsBlank(answersToObjections))
        {
            throw Refuse.ByLaw(
                "objection-unanswered",
                "初审意见未答复异议",
                $"{string.Join("、", standing)}提出异议，初审意见应当逐一答复。请填写对异议的答复。",
                12,
                ("departments", standing),
                ("field", "answersToObjections")
            );
        }
    }

    /// <summary>What is against a pass on the county route, whatever the opinion answers; null: nothing.</summary>
    public static RefusedException? AgainstCounty(
        ReviewRoute route,
        IReadOnlyList<Consultation> consultations
    )
    {
        var standing = Standing(consultations);
        return route == ReviewRoute.County && standing.Length > 0
            ? Refuse.ByLaw(
                "objection-standing",
                "有关部门仍有异议",
                $"{string.Join("、", standing)}提出异议且未书面撤回，不得通过初审。请待其书面撤回，或者提出不通过的初审意见。",
                12,
                ("departments", standing)
            )
            : null;
    }

    private static string[] Standing(IReadOnlyList<Consultation> consultations) =>
        [.. consultations.Where(c => c.ObjectionStands).Select(c => c.DepartmentName)];
}
