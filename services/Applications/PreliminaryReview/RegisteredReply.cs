using System.Text.Json;
using QualityAward.Casework.OnPaper;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.PreliminaryReview;

/// <summary>代录: a department's reply on paper, registered and checked by the receiving body's clerks.</summary>
internal sealed class RegisteredReply(ConsultationDesk desk, AwardClock clock) : IGuardedAct
{
    /// <summary>A department's official paper is no secret among those who handle the case.</summary>
    public bool Sealed => false;

    /// <inheritdoc/>
    public string Name => "consultation-reply";

    /// <inheritdoc/>
    public string ChineseName => "资格初审征求意见回函";

    /// <inheritdoc/>
    public int Article => 12;

    /// <inheritdoc/>
    public IReadOnlyList<string> Roles => [Common.Roles.ReceivingBody];

    /// <inheritdoc/>
    public async Task ConsiderAsync(
        JsonElement payload,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await desk.FindAsync(
            Payloads.Read<RegisteredConsultationReply>(payload).ConsultationId,
            by,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<IReadOnlySet<Guid>> KnowableAsync(
        IReadOnlyCollection<RegisteredEntry> entries,
        AwardUser user,
        CancellationToken cancellationToken
    ) =>
        desk.KnowableAsync(
            entries.ToDictionary(
                e => e.Id,
                e => Payloads.Read<RegisteredConsultationReply>(e.Payload).ConsultationId
            ),
            user,
            cancellationToken
        );

    /// <inheritdoc/>
    public async Task<RegisteredSubject?> AboutAsync(
        JsonElement payload,
        CancellationToken cancellationToken
    ) =>
        await desk.CaseOfAsync(
            Payloads.Read<RegisteredConsultationReply>(payload).ConsultationId,
            cancellationToken
        )
            is var (edition, about)
            ? new(edition, about)
            : null;

    /// <inheritdoc/>
    public async Task ExecuteAsync(
        JsonElement payload,
        RegisteredAct entry,
        CancellationToken cancellationToken
    )
    {
        var reply = Payloads.Read<RegisteredConsultationReply>(payload);
        var consultation = await desk.FindAsync(
            reply.ConsultationId,
            entry.CheckedBy,
            cancellationToken
        );
        consultation.Answer(
            new(reply.Answer, reply.Reasons, entry.Document, entry.OnBehalfOf, clock.Now, entry.Id)
        );
    }
}
