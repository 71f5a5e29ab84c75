using QualityAward.Applications.PreliminaryReview.Rules;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Acceptance.Rules;

/// <summary>第十三条：对名单上征求意见的每个申报主体逐一回复，有异议的说明理由。</summary>
public static class AnswerEveryoneRule
{
    /// <exception cref="RefusedException">Somebody is left out, added or answered twice, or an objection has no reasons.</exception>
    public static void Check(IReadOnlyList<Guid> asked, IReadOnlyList<CandidateAnswer> answers)
    {
        var answered = answers.Select(a => a.ApplicationId).ToList();
        if (answered.Count != asked.Count || !answered.ToHashSet().SetEquals(asked))
        {
            throw Refuse.ByLaw(
                "answers-incomplete",
                "未逐一回复",
                $"本次征求意见共{asked.Count}个申报主体，请对每一个回复无异议或者有异议，不得遗漏、重复或者增加。",
                13,
                ("missing", asked.Except(answered).ToArray())
            );
        }

        foreach (var answer in answers)
        {
            ReplyReasonsRule.Check(13, answer.Answer, answer.Reasons);
        }
    }
}
