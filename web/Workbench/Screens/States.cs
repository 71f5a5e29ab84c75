using QualityAward.Components;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Workbench.Screens;

/// <summary>The one table of states: how each is called on the desk, and in which tone.</summary>
internal static class States
{
    private static readonly Dictionary<Enum, (string Word, BadgeTone Tone)> Table = new()
    {
        [RuleSetState.Draft] = ("草案", BadgeTone.Active),
        [RuleSetState.Submitted] = ("待领导小组审议", BadgeTone.Attention),
        [RuleSetState.Approved] = ("已审定", BadgeTone.Done),
        [RecusalState.Pending] = ("待决定", BadgeTone.Attention),
        [RecusalState.Granted] = ("已回避", BadgeTone.Done),
        [RecusalState.Refused] = ("不予回避", BadgeTone.Inactive),
        [StaffCaseState.Opened] = ("已立案", BadgeTone.Attention),
        [StaffCaseState.Found] = ("已认定，资格已取消", BadgeTone.Done),
        [StaffCaseState.Dismissed] = ("不予认定，已结案", BadgeTone.Inactive),
        [RegulationProposalState.Proposed] = ("待另一名管理员核对", BadgeTone.Attention),
        [RegulationProposalState.Adopted] = ("已核对生效", BadgeTone.Done),
        [RegulationProposalState.Rejected] = ("已退回", BadgeTone.Inactive),
        [RegulationProposalState.Undone] = ("已撤销", BadgeTone.Inactive),
        [HonourState.Awarded] = ("已表扬，待制发证书", BadgeTone.Active),
        [HonourState.Certified] = ("有效", BadgeTone.Done),
        [HonourState.Revoked] = ("已撤销", BadgeTone.Inactive),
        [RegisterEventState.Recorded] = ("待核实", BadgeTone.Attention),
        [RegisterEventState.Confirmed] = ("已核实", BadgeTone.Done),
        [RegisterEventState.Rejected] = ("已退回", BadgeTone.Inactive),
        [RegisterEventState.Corrected] = ("登记有误，已更正", BadgeTone.Inactive),
        [RegisterEventState.Repaired] = ("信用已修复", BadgeTone.Inactive),
        [RegisterCorrectionState.Proposed] = ("待核实", BadgeTone.Attention),
        [RegisterCorrectionState.InEffect] = ("已生效", BadgeTone.Done),
        [RegisterCorrectionState.Rejected] = ("已退回", BadgeTone.Inactive),
        [RevocationState.Opened] = ("待报市政府", BadgeTone.Attention),
        [RevocationState.Reported] = ("待市政府决定", BadgeTone.Attention),
        [RevocationState.Decided] = ("已决定撤销，待送达", BadgeTone.Attention),
        [RevocationState.Served] = ("已送达，待交回", BadgeTone.Active),
        [RevocationState.Recovered] = ("已收回", BadgeTone.Done),
        [RevocationState.Closed] = ("不予撤销，已办结", BadgeTone.Inactive),
        [RevocationState.Annulled] = ("撤销决定已被撤销，奖项恢复有效", BadgeTone.Inactive),
        [MisconductState.Opened] = ("待告知", BadgeTone.Attention),
        [MisconductState.Notified] = ("已告知，待陈述申辩", BadgeTone.Active),
        [MisconductState.Heard] = ("已听取陈述申辩", BadgeTone.Attention),
        [MisconductState.Decided] = ("已作出处理决定", BadgeTone.Done),
        [MisconductState.Dismissed] = ("不予认定，已结案", BadgeTone.Inactive),
        [MisconductState.Annulled] = ("处理决定已被撤销", BadgeTone.Inactive),
        [TitleReportState.Received] = ("待受理", BadgeTone.Attention),
        [TitleReportState.Accepted] = ("核实中", BadgeTone.Active),
        [TitleReportState.NotAccepted] = ("不予受理", BadgeTone.Inactive),
        [TitleReportState.StatementAsked] = ("已征求说明", BadgeTone.Active),
        [TitleReportState.StatementGiven] = ("已作说明，待结论", BadgeTone.Attention),
        [TitleReportState.Confirmed] = ("查实，待整改", BadgeTone.Attention),
        [TitleReportState.Unfounded] = ("未查实，已办结", BadgeTone.Inactive),
        [TitleReportState.Closed] = ("查实，已办结", BadgeTone.Done),
        [ArchiveState.Open] = (ArchiveState.Open.ChineseName(), BadgeTone.Inactive),
        [ArchiveState.Requested] = (ArchiveState.Requested.ChineseName(), BadgeTone.Active),
        [ArchiveState.Made] = (ArchiveState.Made.ChineseName(), BadgeTone.Attention),
        [ArchiveState.HandedOver] = (ArchiveState.HandedOver.ChineseName(), BadgeTone.Done),
        [ArchiveState.DestructionListed] = (
            ArchiveState.DestructionListed.ChineseName(),
            BadgeTone.Attention
        ),
        [ArchiveState.DestructionSigned] = (
            ArchiveState.DestructionSigned.ChineseName(),
            BadgeTone.Done
        ),
        [VisitSlotState.Open] = ("接受预约", BadgeTone.Active),
        [VisitSlotState.Cancelled] = ("已取消", BadgeTone.Inactive),
        [VisitBookingState.Requested] = ("待确认", BadgeTone.Attention),
        [VisitBookingState.Accepted] = ("已确认", BadgeTone.Active),
        [VisitBookingState.Declined] = ("已谢绝", BadgeTone.Inactive),
        [VisitBookingState.Withdrawn] = ("预约人取消", BadgeTone.Inactive),
        [VisitBookingState.Cancelled] = ("接待单位取消", BadgeTone.Inactive),
        [VisitBookingState.Held] = ("已接待", BadgeTone.Done),
        [ActivityState.Draft] = ("拟定中", BadgeTone.Inactive),
        [ActivityState.Published] = ("已发布", BadgeTone.Active),
        [ActivityState.Cancelled] = ("已取消", BadgeTone.Inactive),
        [ActivityState.Held] = ("已举办，待总结", BadgeTone.Attention),
        [ActivityState.Closed] = ("已办结", BadgeTone.Done),
        [ParticipantState.Registered] = ("报名成功", BadgeTone.Active),
        [ParticipantState.Waiting] = ("候补", BadgeTone.Attention),
        [ParticipantState.Withdrawn] = ("已取消报名", BadgeTone.Inactive),
        [CustodyState.ToBeMade] = ("待制作", BadgeTone.Active),
        [CustodyState.Made] = ("已制作，待领取", BadgeTone.Attention),
        [CustodyState.HandedOver] = ("已颁发", BadgeTone.Done),
        [CustodyState.Lost] = ("已遗失", BadgeTone.Attention),
        [CustodyState.Recovered] = ("已收回", BadgeTone.Inactive),
        [RecommendationState.Proposed] = ("拟推荐，待上报", BadgeTone.Attention),
        [RecommendationState.Sent] = ("已推荐上报", BadgeTone.Active),
        [RecommendationState.Accepted] = ("已受理", BadgeTone.Active),
        [RecommendationState.Reviewing] = ("评审中", BadgeTone.Active),
        [RecommendationState.Granted] = ("已获奖", BadgeTone.Done),
        [RecommendationState.NotGranted] = ("未获奖", BadgeTone.Inactive),
        [RecommendationState.Withdrawn] = ("已撤回", BadgeTone.Inactive),
        [PracticeState.Draft] = ("起草中", BadgeTone.Active),
        [PracticeState.Submitted] = ("待核对", BadgeTone.Attention),
        [PracticeState.Returned] = ("退回修改", BadgeTone.Attention),
        [PracticeState.Published] = ("已发布", BadgeTone.Done),
        [PracticeState.Withdrawn] = ("已撤下", BadgeTone.Inactive),
        [PromotionReportState.Open] = ("待报告", BadgeTone.Attention),
        [PromotionReportState.Submitted] = ("待审阅", BadgeTone.Active),
        [PromotionReportState.Returned] = ("退回补充", BadgeTone.Attention),
        [PromotionReportState.Accepted] = ("已审阅", BadgeTone.Done),
        [PromotionReportState.Excused] = ("免予报告", BadgeTone.Inactive),
        [HolderChangeState.Proposed] = ("待另一人核对", BadgeTone.Attention),
        [HolderChangeState.InEffect] = ("已列入名录", BadgeTone.Done),
        [HolderChangeState.Rejected] = ("已退回", BadgeTone.Inactive),
        [HolderChangeState.AnnulmentProposed] = ("更正待另一人核对", BadgeTone.Attention),
        [HolderChangeState.Annulled] = ("登记有误，已更正", BadgeTone.Inactive),
        [ImportState.Proposed] = ("待另一人核对", BadgeTone.Attention),
        [ImportState.InEffect] = ("已列入名录", BadgeTone.Done),
        [ImportState.Rejected] = ("已退回", BadgeTone.Inactive),
        [ImportState.Undone] = ("已整体撤回", BadgeTone.Inactive),
        [ComplaintState.Filed] = ("已提交", BadgeTone.Attention),
        [ComplaintState.Accepted] = ("已受理", BadgeTone.Active),
        [ComplaintState.Investigating] = ("调查核实中", BadgeTone.Active),
        [ComplaintState.Decided] = ("已作出结论", BadgeTone.Attention),
        [ComplaintState.Replied] = ("已答复", BadgeTone.Done),
        [ComplaintState.Transferred] = ("已移送", BadgeTone.Done),
        [ObjectionState.Received] = ("已收到", BadgeTone.Attention),
        [ObjectionState.Accepted] = ("核实中", BadgeTone.Active),
        [ObjectionState.Decided] = ("已答复", BadgeTone.Done),
        [TextReviewState.Waiting] = ("待复核", BadgeTone.Attention),
        [TextReviewState.Cleared] = ("已复核，可以公开", BadgeTone.Done),
        [TextReviewState.Refused] = ("已复核，须修改", BadgeTone.Inactive),
        [RegistrationState.Pending] = ("待复核", BadgeTone.Attention),
        [RegistrationState.Checked] = ("已复核生效", BadgeTone.Done),
        [RegistrationState.Rejected] = ("复核未通过", BadgeTone.Inactive),
        [CultivationState.Cultivating] = (
            CultivationState.Cultivating.ChineseName(),
            BadgeTone.Active
        ),
        [CultivationState.Coaching] = (CultivationState.Coaching.ChineseName(), BadgeTone.Active),
        [CultivationState.Recommending] = (
            CultivationState.Recommending.ChineseName(),
            BadgeTone.Done
        ),
        [CultivationState.Ended] = (CultivationState.Ended.ChineseName(), BadgeTone.Inactive),
        [GuidanceMaterialState.InUse] = ("使用中", BadgeTone.Done),
        [GuidanceMaterialState.Withdrawn] = ("已撤下", BadgeTone.Inactive),
        [AcceptanceListState.Draft] = ("拟定中", BadgeTone.Attention),
        [AcceptanceListState.Consulting] = ("征求意见中", BadgeTone.Active),
        [AcceptanceListState.Announced] = ("公示中", BadgeTone.Active),
        [AcceptanceListState.Concluded] = ("已确定", BadgeTone.Done),
        [AwardListState.Recommended] = ("待领导小组审议", BadgeTone.Attention),
        [AwardListState.Approved] = ("审议通过，待公示", BadgeTone.Attention),
        [AwardListState.SentBack] = ("审议退回", BadgeTone.Inactive),
        [AwardListState.Announced] = ("已公示", BadgeTone.Active),
        [AwardListState.Submitted] = ("已报请市政府审定", BadgeTone.Active),
        [AwardListState.Decided] = ("市政府已审定", BadgeTone.Done),
        [EntryState.Recommended] = ("专家组建议", BadgeTone.Active),
        [EntryState.Approved] = ("审议通过", BadgeTone.Active),
        [EntryState.Struck] = ("已去除", BadgeTone.Inactive),
        [EntryState.Awarded] = ("予以表扬", BadgeTone.Done),
        [EntryState.NotAwarded] = ("未列入决定", BadgeTone.Inactive),
        [DeliberationOutcome.Approved] = ("通过", BadgeTone.Done),
        [DeliberationOutcome.Struck] = ("不予通过", BadgeTone.Inactive),
    };

    /// <summary>The state's word and tone.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The state is in nobody's table.</exception>
    public static (string Word, BadgeTone Tone) Of(Enum state) =>
        Table.TryGetValue(state, out var known)
            ? known
            : throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state.");

    /// <summary>Only the word.</summary>
    public static string WordOf<T>(T state)
        where T : struct, Enum => Of(state).Word;
}
