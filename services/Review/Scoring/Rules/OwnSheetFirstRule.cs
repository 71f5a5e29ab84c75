using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Review.Scoring.Rules;

/// <summary>第十五条：an expert sees others' scores only after sealing the own ones.</summary>
public static class OwnSheetFirstRule
{
    /// <exception cref="RefusedException"><c>own-sheet-first</c>.</exception>
    public static void Check(string expert, IEnumerable<ScoreSheet> sheets)
    {
        if (!sheets.Any(s => s.Expert == expert && s.State is SheetState.Submitted))
        {
            throw Refuse.ByState(
                "own-sheet-first",
                "请先提交本人的评分表",
                "专家须独立评分，提交本人的评分表后方可查看其他专家的评分并参加合议。请先完成评分并提交。",
                15
            );
        }
    }
}
