using QualityAward.Common;
using QualityAward.ServiceDefaults;

namespace QualityAward.Review.Recusal;

/// <summary>第二十二条：市质量强市办 decides on experts, 领导小组 on the office and its own members; nobody on themself.</summary>
public static class RecusalDecisionRule
{
    /// <exception cref="RefusedException"><c>recusal-not-yours</c>, <c>own-recusal</c>.</exception>
    public static void Check(string competentRole, string subject, AwardUser by)
    {
        if (by.Role != competentRole)
        {
            throw Refuse.ByLaw(
                "recusal-not-yours",
                "该回避事项不由您所在单位决定",
                "评审专家的回避由市质量强市办决定，其他人员的回避由领导小组决定。请转交有权决定的单位办理。",
                22,
                ("decidedBy", competentRole)
            );
        }

        if (by.Subject == subject)
        {
            throw Refuse.ByLaw(
                "own-recusal",
                "不得决定本人的回避",
                "本人的回避事项应当由其他人员决定。请由同单位其他人员办理。",
                22
            );
        }
    }
}
