using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Scoring.Rules;
using QualityAward.Review.Scoring.Stages;

namespace QualityAward.Review.Scoring;

/// <summary>第十四条、第十五条: what an expert does with the own sheet. Scoring has a form of its own.</summary>
internal static class SheetActs
{
    private static readonly string[] Expert = [Roles.Expert];

    /// <summary>All of them.</summary>
    public static ActTable<SheetCase> Table { get; } = new(_ => 15, NotNow);

    /// <summary>Keeps what is scored so far.</summary>
    public static Act<SheetCase> Save { get; } =
        Table.Add(
            new("save", "保存评分", Expert, IsChangeable)
            {
                Address = "/api/review/sheets/{stage}/{candidateId}",
                Summary = "保存我的评分表（第十四条、第十五条）",
                Consequence = "保存已评的内容，提交前只有本人可以查看。",
                Undo = "提交前可以修改。",
            }
        );

    /// <summary>Seals the sheet.</summary>
    public static Act<SheetCase> Submit { get; } =
        Table.Add(
            new(
                "submit",
                "提交并封存",
                Expert,
                found => IsChangeable(found) && !found.Scored.Stage.AwaitsLot
            )
            {
                Main = true,
                Summary = "提交并封存我的评分表（第十五条）",
                Consequence = "提交后评分表封存，封存值报送透明日志；评审小组全体提交后方可合议。",
                Told = "市质量强市办看到评分表已提交，看不到分数。",
                Undo = "提交后不得修改；确需修改的，由市质量强市办作出重新开启的决定并记录理由。",
                Obstacles = (found, _) => InTheWay(found),
            }
        );

    /// <summary>The acts open to the expert.</summary>
    public static IReadOnlyList<ActView> OpenTo(SheetCase found) =>
        [
            .. Table
                .OpenTo(found.By, found)
                .Select(act => act.At(found.Scored.Stage.Stage, found.Scored.Candidate.Id)),
        ];

    private static bool IsChangeable(SheetCase found) =>
        found.Scored.Stage.State is StageState.Open
        && found.Sheet is not { State: SheetState.Submitted };

    private static RefusedException NotNow(SheetCase found) =>
        found switch
        {
            { Scored.Stage: { State: StageState.Closed } stage } => StageRefusals.Closed(stage),
            { Sheet.State: SheetState.Submitted } => SheetRefusals.Submitted(),
            _ => StageRefusals.LotNotDrawn(),
        };

    private static IEnumerable<ActObstacle> InTheWay(SheetCase found)
    {
        var missing = CatalogueRule.Missing(found.Scored.Catalogue, found.Sheet?.Items ?? []);
        if (missing.Count > 0)
        {
            yield return new($"尚有{missing.Count}个评分项未评，逐项评分后方可提交。");
        }
    }
}
