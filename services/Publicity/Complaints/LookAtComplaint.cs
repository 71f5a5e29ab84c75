using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Complaints;

/// <summary>第二十一条: where it is only likely who is meant, 领导小组 looks; until then the wall stands.</summary>
internal sealed class LookAtComplaint(
    ComplaintDesk desk,
    PeopleComplainedAbout people,
    Common.AwardClock clock
)
{
    /// <summary>Says who is meant.</summary>
    public async Task<Complaint> RunAsync(
        DeskAct act,
        ComplaintLookRequest request,
        CancellationToken cancellationToken
    )
    {
        var reason = ComplaintForm.Text(request.Reason, "甄别情况");
        var handlers = await people.HandlersAsync(cancellationToken);
        return await desk.ActAsync(
            act,
            ComplaintVerb.Look,
            new(reason),
            complaint =>
                complaint.LookedAt(request.AboutSupervisor, request.Meant, handlers, clock.Now),
            reply: null,
            cancellationToken
        );
    }
}
