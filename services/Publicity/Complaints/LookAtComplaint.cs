using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Complaints;

/// <summary>第二十一条: where it is only likely who is meant, 领导小组 looks; until then the wall stands.</summary>
internal sealed class LookAtComplaint(
    ComplaintDesk desk,
    PeopleComplainedAbout people,
    AwardClock clock
)
{
    /// <summary>Says who is meant.</summary>
    public Task<Complaint> RunAsync(
        CaseAct on,
        ComplaintLookRequest request,
        CancellationToken cancellationToken
    ) =>
        desk.ActAsync(
            ComplaintVerb.Look,
            on,
            async (_, token) =>
            {
                var reason = ComplaintForm.Text(request.Reason, "甄别情况");
                var handlers = await people.HandlersAsync(token);
                return new(new(reason))
                {
                    Change = complaint =>
                        complaint.LookedAt(
                            request.AboutSupervisor,
                            request.Meant,
                            handlers,
                            clock.Now
                        ),
                };
            },
            cancellationToken
        );
}
