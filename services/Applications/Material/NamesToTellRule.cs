using QualityAward.Common;

namespace QualityAward.Applications.Material;

/// <summary>第二十三条: names are told earlier only where somebody opened secrets and 市政府 has not decided yet.</summary>
public static class NamesToTellRule
{
    /// <param name="decided">市政府 has decided: the names are shown anyway.</param>
    /// <param name="untold">Openings whose readers the applicant knows by letters alone.</param>
    /// <exception cref="Common.RefusedException"><c>no-names-to-tell</c>.</exception>
    public static void Check(bool decided, int untold)
    {
        if (decided || untold == 0)
        {
            throw Refuse.ByLaw(
                "no-names-to-tell",
                "没有需要提前告知的查阅人员",
                decided
                    ? "市政府已经作出决定，申报单位已可查看查阅人员姓名，不必另行决定。"
                    : "该申报的秘密材料没有尚未告知姓名的查阅记录，不必作出决定。",
                23,
                ("untold", untold)
            );
        }
    }
}
