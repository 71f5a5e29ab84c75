using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Contracts.Review.V1;
using QualityAward.Publicity.Complaints.Rules;

namespace QualityAward.Publicity.Complaints;

/// <summary>
/// 第六条、第十九条: 领导小组 ends 暂缓 by a 重大事项 that Review has on record as carried; the act cites it, and its minutes
/// are what the lift rests on.
/// </summary>
internal sealed class LiftByLeadingGroup(
    ComplaintDesk desk,
    MajorMatters.MajorMattersClient matters
)
{
    public Task<Complaint> RunAsync(
        CaseAct on,
        LiftByLeadingGroupRequest request,
        CancellationToken cancellationToken
    ) =>
        desk.ActAsync(
            ComplaintVerb.LiftByLeadingGroup,
            on,
            async (complaint, token) =>
            {
                var matter = await matters.GetAsync(
                    new() { MatterId = request.MajorMatterId.ToString() },
                    cancellationToken: token
                );
                LiftingMatterRule.Check(matter, complaint.EditionId, complaint.SuspendedOn!.Value);
                var minutes = new PaperDocument(
                    matter.HasDocumentNumber ? matter.DocumentNumber : null,
                    LegalDays.Parse(matter.DocumentDate),
                    null
                );
                return new(
                    new(
                        ComplaintForm.Optional(request.Reason, "理由"),
                        Document: minutes,
                        MajorMatterId: request.MajorMatterId
                    )
                )
                {
                    Change = changed => changed.Release(),
                };
            },
            cancellationToken
        );
}
