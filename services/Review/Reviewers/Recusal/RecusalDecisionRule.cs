using QualityAward.Common;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Reviewers.Recusal;

/// <summary>
/// 第二十二条：领导小组 decides on the office, its own members and – so that those who are watched do not decide on those who
/// watch – the supervisors; 市质量强市办 on everybody else: experts, clerks of receiving bodies and departments, 市政府.
/// Nobody decides on themself.
/// </summary>
public static class RecusalDecisionRule
{
    /// <summary>Which role decides on somebody who takes part in this role.</summary>
    public static string CompetentFor(string role) =>
        role is Roles.Office or Roles.LeadingGroup or Roles.Supervisor
            ? Roles.LeadingGroup
            : Roles.Office;

    /// <summary>Whether a person decides: of the competent body, and not on themself.</summary>
    public static bool IsFor(string competentRole, string subject, AwardUser by) =>
        by.Role == competentRole && by.Subject != subject;

    /// <exception cref="RefusedException">403 <c>recusal-not-yours</c>, <c>own-recusal</c>.</exception>
    public static void Check(string competentRole, string subject, AwardUser by)
    {
        if (IsFor(competentRole, subject, by))
        {
            return;
        }

        throw new RefusedException(
            by.Role != competentRole
                ? new(
                    RefusalKind.Forbidden,
                    "recusal-not-yours",
                    "该回避事项不由您所在单位决定",
                    "市质量强市办工作人员、评审监督人员和领导小组成员的回避由领导小组决定，其他人员的回避由市质量强市办决定。请转交有权决定的单位办理。",
                    Article: 22,
                    new Dictionary<string, object?> { ["decidedBy"] = competentRole }
                )
                : new(
                    RefusalKind.Forbidden,
                    "own-recusal",
                    "不得决定本人的回避",
                    "本人的回避事项应当由其他人员决定。请由同单位其他人员办理。",
                    Article: 22
                )
        );
    }
}
