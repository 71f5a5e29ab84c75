using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Scoring.Stages;

namespace QualityAward.Review.Scoring;

/// <summary>第十五条: the lead of a panel proposes, the others confirm. Proposing has a form of its own.</summary>
internal static class ConsensusActs
{
    private static readonly string[] Expert = [Roles.Expert];

    /// <summary>All of them.</summary>
    public static ActTable<ConsensusRoom> Table { get; } =
        new(room => room.Scored.Stage.Article, NotNow);

    /// <summary>The lead proposes the agreed scores.</summary>
    public static Act<ConsensusRoom> Propose { get; } =
        Table.Add(
            new(
                "propose",
                "提出合议评分",
                Expert,
                room => IsUnderWay(room) && room.Leads && room.Proposal is not { Agreed: true }
            )
            {
                Main = true,
                Address = "/api/review/consensus/{stage}/{candidateId}",
                Summary = "评审小组组长提出合议评分（第十五条）",
                TitleOf = room => room.Proposal is null ? "提出合议评分" : "重新提出",
                Note =
                    "先以各专家评分的中间值列出，经评审小组讨论后逐项调整。提出后由其他成员逐一确认；再次提出的，此前的确认失效。",
                Consequence = "提出即视为您已确认；评审小组全体成员确认后形成合议评分，不得修改。",
                Told = "评审小组其他成员在本页看到并确认。",
                Undo = "全体确认前，您可以重新提出。",
                Refusal = room =>
                    IsUnderWay(room) && !room.Leads ? ConsensusRefusals.NotLead() : NotNow(room),
            }
        );

    /// <summary>A member confirms what is proposed now.</summary>
    public static Act<ConsensusRoom> Confirm { get; } =
        Table.Add(
            new(
                "confirm",
                "确认合议评分",
                Expert,
                room =>
                    IsUnderWay(room)
                    && room.Proposal is { Agreed: false } proposal
                    && !proposal.ConfirmedBy.Contains(room.By.Subject)
            )
            {
                Main = true,
                Summary = "确认合议评分（第十五条）",
                Consequence = "您同意所提出的合议评分；全体成员确认后形成，不得修改。",
                Told = "评审小组其他成员看到您已确认。",
                Undo = "确认不能撤回；组长重新提出的，须重新确认。",
            }
        );

    /// <summary>The acts open to the member.</summary>
    public static IReadOnlyList<ActView> OpenTo(ConsensusRoom room) =>
        [
            .. Table
                .OpenTo(room.By, room)
                .Select(act => act.At(room.Scored.Stage.Stage, room.Scored.Candidate.Id)),
        ];

    private static bool IsUnderWay(ConsensusRoom room) =>
        room.Scored.Stage.State is StageState.Open && room.IsComplete;

    private static RefusedException NotNow(ConsensusRoom room) =>
        room switch
        {
            { Scored.Stage: { State: StageState.Closed } stage } => StageRefusals.Closed(stage),
            { Proposal.Agreed: true } => ConsensusRefusals.Agreed(),
            { IsComplete: false } => ConsensusRefusals.SheetsMissing(room.Missing),
            { Proposal: null } => ConsensusRefusals.NothingProposed(),
            _ => ConsensusRefusals.Confirmed(),
        };
}
