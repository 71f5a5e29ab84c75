using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Scoring.Stages;

/// <summary>第十六条: 市质量强市办 plans the visits; it or the panel records them, while 现场评审 goes on. One form, of their own.</summary>
internal static class SiteVisitActs
{
    private const string Visit = "/api/review/site-visits/{candidateId}";

    /// <summary>All of them.</summary>
    public static ActTable<StageList> Table { get; } = new(_ => 16, StageRefusals.Closed);

    /// <summary>Plans a visit and records it.</summary>
    public static Act<StageList> Plan { get; } =
        Table.Add(
            new("plan", "安排和记录现场评审", [Roles.Office], IsUnderWay)
            {
                Main = true,
                Address = Visit,
                Note = "先安排日期和查验内容；现场评审结束后填写实际日期和现场情况（第十六条）。",
                Consequence =
                    "记录现场评审的安排和情况；全部申报主体的情况记录后，现场评审方可办结。",
                Told = "安排或者变更日期的，申报单位以收件箱消息告知。",
                Undo = "现场评审办结前可以修改；改期的，再次告知。",
            }
        );

    /// <summary>Records a visit that was planned.</summary>
    public static Act<StageList> Record { get; } =
        Table.Add(
            new("record", "记录现场评审", [Roles.Expert], IsUnderWay)
            {
                Address = Visit,
                Note =
                    "现场评审结束后填写实际日期和现场情况；计划日期由市质量强市办安排（第十六条）。",
                Consequence = "记录现场评审的日期和情况。",
                Undo = "现场评审办结前可以修改。",
            }
        );

    /// <summary>The acts open to a person on the visit to one candidate.</summary>
    public static IReadOnlyList<ActView> OpenTo(AwardUser by, StageList stage, Guid candidateId) =>
        [.. Table.OpenTo(by, stage).Select(act => act.At(stage.Stage, candidateId))];

    private static bool IsUnderWay(StageList stage) =>
        stage is { Stage: ReviewStage.Site, State: StageState.Open };
}
