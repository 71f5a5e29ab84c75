using System.Text.Json;
using QualityAward.Casework.OnPaper;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.PreliminaryReview;

/// <summary>代录: a department's objection withdrawn on paper.</summary>
internal sealed class RegisteredWithdrawal(ConsultationDesk desk, AwardClock clock) : IGuardedAct
{
    /// <summary>A department's official paper is no secret among those who handle the case.</summary>
    public bool Sealed => false;

    /// <inheritdoc/>
    public string Name => "consultation-objection-withdrawal";

    /// <inheritdoc/>
    public string ChineseName => "资格初审异议的书面撤回";

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
            Payloads.Read<RegisteredObjectionWithdrawal>(payload).ConsultationId,
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
                e => Payloads.Read<RegisteredObjectionWithdrawal>(e.Payload).ConsultationId
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
            Payloads.Read<RegisteredObjectionWithdrawal>(payload).ConsultationId,
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
        var withdrawal = Payloads.Read<RegisteredObjectionWithdrawal>(payload);
        var consultation = await desk.FindAsync(
            withdrawal.ConsultationId,
            entry.CheckedBy,
            cancellationToken
        );
        consultation.WithdrawObjection(new(entry.Document, entry.OnBehalfOf, clock.Now, entry.Id));
    }
}
