using System.Text.Json;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.ServiceDefaults;

namespace QualityAward.Honours.Revocations;

/// <summary>代录: 市政府 decided on paper, the office registers it and a second person checks.</summary>
public sealed class RevocationDecisionAct(RevocationDesk desk, HonoursDb db) : IRegisteredAct
{
    /// <inheritdoc/>
    public string Name => "revocation-decision";

    /// <inheritdoc/>
    public string ChineseName => "市政府撤销决定";

    /// <inheritdoc/>
    public IReadOnlyList<string> Roles { get; } = [Common.Roles.Office];

    /// <inheritdoc/>
    public Task ConsiderAsync(
        JsonElement payload,
        AwardUser by,
        CancellationToken cancellationToken
    ) => db.Revocations.RequireAsync(Read(payload).RevocationId, cancellationToken);

    /// <inheritdoc/>
    public Task ExecuteAsync(
        JsonElement payload,
        RegisteredAct entry,
        CancellationToken cancellationToken
    )
    {
        var decision = Read(payload);
        return desk.DecideAsync(
            decision.RevocationId,
            version: null,
            new(entry.Document, decision.Title, decision.Paragraphs),
            entry.RegisteredBy,
            entry.Id,
            cancellationToken
        );
    }

    private static RegisteredRevocationDecision Read(JsonElement payload) =>
        RegisteredForm.Read<RegisteredRevocationDecision>(payload, "登记内容应含 revocationId。");
}
