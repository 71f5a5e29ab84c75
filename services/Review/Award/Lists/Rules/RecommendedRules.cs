using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Review.Award.Lists.Rules;

/// <summary>
/// 第十八条：the list is made of candidates who passed every stage that their kind goes through, once all have ended. Where
/// nobody is left to go on, the later stages do not take place, and a list without anybody ends the edition (第三条：宁缺毋滥).
/// </summary>
public static class EveryStageRule
{
    /// <param name="stages">The stages that were opened.</param>
    /// <param name="toReview">So many the review begins with, or may still begin with.</param>
    /// <exception cref="Common.RefusedException"><c>stages-not-closed</c>.</exception>
    public static void CheckClosed(IReadOnlyCollection<StageEnd> stages, int toReview)
    {
        var entering = toReview;
        foreach (var stage in Enum.GetValues<ReviewStage>())
        {
            var end = stages.FirstOrDefault(s => s.Stage == stage);
            if (end is null && entering == 0)
            {
                return;
            }

            if (end is not { State: StageState.Closed })
            {
                throw Refuse.ByState(
                    "stages-not-closed",
                    "评审环节尚未全部结束",
                    "综合评审根据材料评审、现场评审和陈述答辩情况形成，各环节均须形成报告并结束。请先结束各评审环节。",
                    18,
                    ("stage", stage)
                );
            }

            entering = end.Entering;
        }
    }

    /// <exception cref="Common.RefusedException"><c>not-fully-reviewed</c>.</exception>
    public static void CheckReviewed(
        Guid candidate,
        IReadOnlyDictionary<ReviewStage, int> weights,
        IReadOnlyDictionary<ReviewStage, decimal>? totals
    )
    {
        if (totals is null || weights.Any(w => w.Value > 0 && !totals.ContainsKey(w.Key)))
        {
            throw Refuse.ByLaw(
                "not-fully-reviewed",
                "名单中有未经全部环节评审的申报主体",
                "拟获奖建议名单只能从经过规定的全部评审环节并形成合议评分的申报主体中产生，不得另行增加。请核对名单。",
                18,
                ("candidate", candidate)
            );
        }
    }
}

/// <summary>第三条、第十八条：at the second notice an individual is shown with reviewed 主要事迹.</summary>
public static class DeedsRule
{
    /// <summary>Longest text, characters.</summary>
    public const int Longest = 2000;

    /// <exception cref="Common.RefusedException"><c>deeds-missing</c>.</exception>
    public static void Check(Guid candidate, string name, string? deeds)
    {
        if (deeds?.Trim() is not { Length: > 0 and <= Longest })
        {
            throw Refuse.ByLaw(
                "deeds-missing",
                "缺少个人主要事迹",
                $"拟获奖名单公示时须公布个人经审核的主要事迹，请填写{name}的主要事迹，不超过{Longest}字。",
                3,
                ("candidate", candidate)
            );
        }
    }
}

/// <summary>Where a stage stands and how many of those who enter the next may still be reviewed.</summary>
public sealed record StageEnd(ReviewStage Stage, StageState State, int Entering);
