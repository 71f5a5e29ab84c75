using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Review.Reviewers.People;

/// <summary>第七条：one appointment a person and edition, so nobody is in both groups.</summary>
public static class BothGroupsRule
{
    /// <param name="present">The group the person is in already, if any.</param>
    /// <param name="wanted">The group wanted now.</param>
    /// <exception cref="Common.RefusedException"><c>both-groups</c>, <c>already-appointed</c>.</exception>
    public static void Check(ReviewGroup? present, ReviewGroup wanted)
    {
        if (present is null)
        {
            return;
        }

        throw present == wanted
            ? Refuse.ByState(
                "already-appointed",
                "该人员已经聘请",
                "该人员在本届评审中已经聘请，或者其评审资格已被取消，不得重复聘请。请改聘其他人员。",
                7
            )
            : Refuse.ByLaw(
                "both-groups",
                "不得同时参加专家组和监督组",
                "评审监督组对评审过程进行监督，同一人员不得同时为评审专家组和评审监督组成员。请改聘其他人员。",
                7,
                ("group", present)
            );
    }
}
