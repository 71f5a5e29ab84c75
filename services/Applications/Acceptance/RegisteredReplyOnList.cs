using System.Text.Json;
using QualityAward.Applications.PreliminaryReview;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults;

namespace QualityAward.Applications.Acceptance;

/// <summary>代录: a department's 回函 on the 受理名单, registered and checked by clerks of 市质量强市办.</summary>
internal sealed class RegisteredReplyOnList(ReplyDesk desk, AwardClock clock) : IRegisteredAct
{
    /// <inheritdoc/>
    public string Name => "acceptance-consultation-reply";

    /// <inheritdoc/>
    public string ChineseName => "受理名单征求意见回函";

    /// <inheritdoc/>
    public IReadOnlyList<string> Roles => [Common.Roles.Office];

    /// <inheritdoc/>
    public async Task ConsiderAsync(
        JsonElement payload,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var reply = Payloads.Read<RegisteredAcceptanceReply>(payload);
        var consultation = await desk.FindAsync(reply.ConsultationId, by, cancellationToken);
        Rules.AnswerEveryoneRule.Check(consultation.Candidates, reply.Answers);
    }

    /// <inheritdoc/>
    public async Task ExecuteAsync(
        JsonElement payload,
        RegisteredAct entry,
        CancellationToken cancellationToken
    )
    {
        var reply = Payloads.Read<RegisteredAcceptanceReply>(payload);
        var consultation = await desk.FindAsync(
            reply.ConsultationId,
            entry.CheckedBy,
            cancellationToken
        );
        consultation.Answer(
            new(reply.Answers, entry.Document, entry.OnBehalfOf, clock.Now, entry.Id)
        );
    }
}
