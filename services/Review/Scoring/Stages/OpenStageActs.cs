using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Scoring.Stages;

/// <summary>A stage as it is to be opened.</summary>
/// <param name="EditionId">The edition.</param>
/// <param name="Stage">The stage.</param>
/// <param name="IsOpened">It was opened already.</param>
/// <param name="Before">The stage before; null for the first, and where it was not opened.</param>
internal sealed record StageToOpen(
    Guid EditionId,
    ReviewStage Stage,
    bool IsOpened,
    StageList? Before
)
{
    /// <summary>One stage of an edition, out of those that were opened.</summary>
    public static StageToOpen Of(
        Guid editionId,
        ReviewStage stage,
        IReadOnlyCollection<StageList> opened
    ) =>
        new(
            editionId,
            stage,
            opened.Any(s => s.Stage == stage),
            opened.FirstOrDefault(s => s.Stage == stage - 1)
        );

    /// <summary>第十五条至第十七条: the stages take place one after another, each once.</summary>
    public bool IsNext =>
        !IsOpened && (Stage is ReviewStage.Material || Before is { State: StageState.Closed });
}

/// <summary>第六条、第十五条至第十七条: the stage that is the next one is opened.</summary>
internal static class OpenStageActs
{
    /// <summary>All of them.</summary>
    public static ActTable<StageToOpen> Table { get; } =
        new(
            next => 15 + (int)next.Stage,
            next => next.IsOpened ? AlreadyOpen(next.Stage) : PreviousOpen(next.Stage)
        );

    /// <summary>Opens it.</summary>
    public static Act<StageToOpen> Open { get; } =
        Table.Add(
            new("open", "开启评审阶段", [Roles.Office], next => next.IsNext)
            {
                Main = true,
                Address = "/api/review/editions/{id}/stages/{stage}/open",
                Summary = "开启评审阶段（第六条、第十五条至第十七条）",
                TitleOf = next => $"开启{StageNames.Of(next.Stage)}",
                Consequence =
                    "受理名单或者上一阶段名单上的申报主体进入本阶段，评审专家开始独立评分；评审规则不得再改。开启前核对上一阶段封存的评分均已在透明日志存证。",
                Told = "全体评审专家，以收件箱消息告知。",
                Undo = "开启后不能撤回。",
            }
        );

    /// <summary>The act that is open to a person, with its address and what is in its way.</summary>
    public static IEnumerable<ActView> OpenTo(
        AwardUser by,
        StageToOpen next,
        Func<StageToOpen, IReadOnlyList<ActObstacle>> inTheWay
    ) =>
        Table
            .OpenTo(by, next)
            .Select(act =>
                act with
                {
                    Address =
                        $"/api/review/editions/{next.EditionId}/stages/{new StageName(next.Stage)}/open",
                    Obstacles = inTheWay(next),
                }
            );

    private static RefusedException AlreadyOpen(ReviewStage stage) =>
        Refuse.ByState(
            "stage-already-open",
            "该评审阶段已经开启",
            $"本届{StageNames.Of(stage)}已经开启，不必重复办理。",
            15 + (int)stage
        );

    private static RefusedException PreviousOpen(ReviewStage stage) =>
        Refuse.ByState(
            "previous-stage-open",
            "上一评审阶段尚未结束",
            $"{StageNames.Of(stage - 1)}尚未形成报告和名单。请先办结上一阶段，再开启{StageNames.Of(stage)}。",
            15 + (int)stage
        );
}
