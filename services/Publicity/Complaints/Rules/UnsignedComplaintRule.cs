using QualityAward.Common;

namespace QualityAward.Publicity.Complaints.Rules;

/// <summary>第二十一条: anybody may complain; whether without a name is a setting of the rule set.</summary>
internal static class UnsignedComplaintRule
{
    /// <exception cref="RefusedException">422 <c>complaint-unsigned</c>.</exception>
    public static void Check(string? contact, ComplaintRules rules)
    {
        if (contact is null && !rules.UnsignedTaken)
        {
            throw new RefusedException(ComplaintRefusals.Unsigned);
        }
    }
}
