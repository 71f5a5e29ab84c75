using QualityAward.Common;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Reviewers.Conduct;

/// <summary>
/// 第二十一条、第二十五条：nobody handles a case about themselves or about a colleague in the same office: the supervisors' goes to
/// 领导小组 or 市质量强市办, that of 领导小组 to the supervisors, that of a clerk of 市质量强市办 to either. For the others it does not
/// exist.
/// </summary>
public static class ColleagueRule
{
    /// <summary>Those who handle cases at all.</summary>
    public static string[] Handlers { get; } = [Roles.Supervisor, Roles.LeadingGroup, Roles.Office];

    /// <summary>Those cases that exist for somebody.</summary>
    internal static IQueryable<StaffCase> VisibleTo(
        this IQueryable<StaffCase> cases,
        AwardUser by
    ) => cases.Where(c => c.Subject != by.Subject && !c.Roles.Contains(by.Role));

    /// <summary>Whether a case about a person would exist for whoever opens it.</summary>
    /// <exception cref="RefusedException">403 <c>colleague-concerned</c>.</exception>
    public static void Check(string subject, IReadOnlyCollection<string> roles, AwardUser by)
    {
        if (subject == by.Subject || roles.Contains(by.Role))
        {
            throw new RefusedException(
                new(
                    RefusalKind.Forbidden,
                    "colleague-concerned",
                    "不得办理本人或者同组人员的案件",
                    "涉及本人或者与本人同一身份的人员的，不得由本人办理。涉及评审监督组成员的，由领导小组或者市质量强市办办理；涉及领导小组成员、市质量强市办工作人员的，由评审监督组办理。",
                    Article: 25
                )
            );
        }
    }
}
