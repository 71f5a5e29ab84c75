using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Editions;
using QualityAward.Review.Scoring.Stages;

namespace QualityAward.Review.Scoring;

/// <summary>A sheet as 市质量强市办 decides about it.</summary>
/// <param name="Sheet">The sheet.</param>
/// <param name="Candidate">Whom it scores.</param>
/// <param name="Stage">In which stage.</param>
internal sealed record DecidedSheet(ScoreSheet Sheet, ReviewCandidate Candidate, StageList Stage);

/// <summary>第十五条、第二十五条: what 市质量强市办 decides about submitted sheets.</summary>
internal static class SheetDecisionActs
{
    private static readonly string[] Office = [Roles.Office];

    private static readonly ActField[] Decision =
    [
        Field.Text("reason", "理由", 2000, lines: 4) with
        {
            Help = "决定及其理由一并记录。",
        },
        Field.Paper("决定文件") with
        {
            Optional = true,
        },
    ];

    /// <summary>All of them.</summary>
    public static ActTable<DecidedSheet> Table { get; } =
        new(_ => 15, _ => SheetRefusals.NotSubmitted());

    /// <summary>Scores of a disqualified expert are kept.</summary>
    public static Act<DecidedSheet> Keep { get; } =
        Table.Add(
            new("keep", "决定保留评分", Office, found => found.Sheet.AwaitsKeeping)
            {
                Main = true,
                Summary = "决定保留被取消资格专家的评分（第二十五条）",
                Article = 25,
                Note = "被取消评审资格的专家的评分，经记录的决定方可计入（第二十五条）。",
                Consequence = "该专家对该申报主体的评分予以计入。",
                Told = "不另行告知；评审监督组可以查看。",
                Undo = "决定记录后不能撤回。",
                Refusal = found =>
                    found.Sheet.State is SheetState.Submitted
                        ? SheetRefusals.NotToKeep(found.Sheet.KeptReason is not null)
                        : SheetRefusals.NotSubmitted(),
                Fields = Decision,
            }
        );

    /// <summary>The expert may change a sealed sheet.</summary>
    public static Act<DecidedSheet> Reopen { get; } =
        Table.Add(
            new(
                "reopen",
                "决定重新开启",
                Office,
                found =>
                    found.Stage.State is StageState.Open
                    && found.Sheet.State is SheetState.Submitted
            )
            {
                Summary = "决定重新开启已提交的评分表（第十五条）",
                Note =
                    "评分表提交后封存；确需修改的，作出重新开启的决定并记录理由。已有的合议评分随之失效，须重新合议。",
                Consequence = "该专家可以修改评分并重新提交；该申报主体本阶段的合议重新进行。",
                Told = "该专家，以收件箱消息告知并附理由。",
                Undo = "决定记录后不能撤回。",
                Refusal = found =>
                    found.Stage.State is StageState.Closed
                        ? StageRefusals.Closed(found.Stage)
                        : SheetRefusals.NotSubmitted(),
                Fields = Decision,
            }
        );
}
