using QualityAward.Common;
using QualityAward.Common.Regulation;

namespace QualityAward.Applications.Editions.Rules;

/// <summary>第四条：每届获奖组织、个人不超过规定名额。</summary>
public static class QuotaRule
{
    /// <exception cref="RefusedException">A quota is negative or above the regulation version's number.</exception>
    public static void Check(int organisations, int individuals, RegulationVersion version)
    {
        if (
            organisations >= 0
            && organisations <= version.OrganisationQuota
            && individuals >= 0
            && individuals <= version.IndividualQuota
        )
        {
            return;
        }

        throw new RefusedException(
            new(
                RefusalKind.RuleOfLaw,
                "quota-exceeded",
                "名额超出规定",
                $"每届获奖组织不超过{version.OrganisationQuota}个、获奖个人不超过{version.IndividualQuota}个；填报为组织{organisations}个、个人{individuals}个。请改正名额后再提交。",
                Article: 4,
                Facts: new Dictionary<string, object?>
                {
                    ["organisations"] = organisations,
                    ["organisationsAtMost"] = version.OrganisationQuota,
                    ["individuals"] = individuals,
                    ["individualsAtMost"] = version.IndividualQuota,
                }
            )
        );
    }
}
