using QualityAward.Common;

namespace QualityAward.Identity.Accounts;

/// <summary>Article 7: nobody is in 评审专家组 and 评审监督组 at once.</summary>
public static class ExpertsAreNotSupervisorsRule
{
    /// <summary>Refuses the second of the two roles.</summary>
    /// <param name="held">Roles the person holds in force.</param>
    /// <param name="added">The role to be granted.</param>
    /// <exception cref="RefusedException"><c>expert-and-supervisor</c>, article 7.</exception>
    public static void Check(IEnumerable<string> held, string added)
    {
        var roles = held.Append(added).ToHashSet();
        if (roles.Contains(Roles.Expert) && roles.Contains(Roles.Supervisor))
        {
            throw new RefusedException(
                new(
                    RefusalKind.RuleOfLaw,
                    "expert-and-supervisor",
                    "不得同时担任评审专家和监督人员",
                    "依据《管理办法》第七条，评审专家组与评审监督组分别组建，同一人只能参加其中之一。请先撤销其原有角色。",
                    Article: 7,
                    Facts: new Dictionary<string, object?> { ["field"] = "role" }
                )
            );
        }
    }
}
