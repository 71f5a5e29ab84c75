using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.OnPaper;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Subjects;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Revocations;

/// <summary>代录: 市政府 decided on paper, the office registers it and a second person checks.</summary>
public sealed class RevocationDecisionAct(
    RevocationDesk desk,
    RevocationKnowledge knowledge,
    SubjectWall wall,
    HonoursDb db
) : IGuardedAct
{
    /// <summary>市政府's decision becomes public.</summary>
    public bool Sealed => false;

    /// <inheritdoc/>
    public string Name => "revocation-decision";

    /// <inheritdoc/>
    public string ChineseName => "市政府撤销决定";

    /// <inheritdoc/>
    public int Article => 24;

    /// <inheritdoc/>
    public IReadOnlyList<string> Roles { get; } = [Common.Roles.Office];

    /// <inheritdoc/>
    public async Task ConsiderAsync(
        JsonElement payload,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var found = await db.Revocations.RequireAsync(
            Read(payload).RevocationId,
            cancellationToken
        );
        var honour = await db
            .Honours.AsNoTracking()
            .SingleAsync(h => h.Id == found.HonourId, cancellationToken);
        await wall.RequireAsync(honour.SubjectKeys, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<RegisteredSubject?> AboutAsync(
        JsonElement payload,
        CancellationToken cancellationToken
    )
    {
        var revocation = Read(payload).RevocationId;
        return await db
            .Revocations.Where(r => r.Id == revocation)
            .Join(
                db.Honours,
                r => r.HonourId,
                h => h.Id,
                (_, h) => new RegisteredSubject(h.EditionId, h.ApplicationId)
            )
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlySet<Guid>> KnowableAsync(
        IReadOnlyCollection<RegisteredEntry> entries,
        AwardUser user,
        CancellationToken cancellationToken
    ) =>
        knowledge.OfAsync(
            entries.ToDictionary(entry => entry.Id, entry => Read(entry.Payload).RevocationId),
            user,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task ExecuteAsync(
        JsonElement payload,
        RegisteredAct entry,
        CancellationToken cancellationToken
    )
    {
        var decision = Read(payload);
        return desk.DecideAsync(
            new(decision.RevocationId, Seen: null, entry.RegisteredBy),
            new(entry.Document, decision.Title, decision.Paragraphs),
            entry.Id,
            cancellationToken
        );
    }

    private static RegisteredRevocationDecision Read(JsonElement payload) =>
        RegisteredForm.Read<RegisteredRevocationDecision>(payload, "登记内容应含 revocationId。");
}
