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
    public async Task<Complaint> RunAsync(
        DeskAct act,
        LiftByLeadingGroupRequest request,
        CancellationToken cancellationToken
    )
    {
        var complaint = await desk.FindAsync(act.Id, act.By, cancellationToken);
        var matter = await matters.GetAsync(
            new() { MatterId = request.MajorMatterId.ToString() },
            cancellationToken: cancellationToken
        );
        LiftingMatterRule.Check(matter, complaint.EditionId, complaint.SuspendedOn);
        var minutes = new PaperDocument(
            matter.HasDocumentNumber ? matter.DocumentNumber : null,
            LegalDays.Parse(matter.DocumentDate),
            null
        );
        var note = new StepNote(
            ComplaintForm.Optional(request.Reason, "理由"),
            Document: minutes,
            MajorMatterId: request.MajorMatterId
        );
        return await desk.ActAsync(
            act,
            ComplaintVerb.LiftByLeadingGroup,
            note,
            changed => changed.Lift(),
            reply: null,
            cancellationToken
        );
    }
}
