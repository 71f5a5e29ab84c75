using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Subjects;
using QualityAward.ServiceDefaults;

namespace QualityAward.Honours.Revocations;

/// <summary>代录: 市政府 decided on paper, the office registers it and a second person checks.</summary>
public sealed class RevocationDecisionAct(RevocationDesk desk, SubjectWall wall, HonoursDb db)
    : IGuardedAct
{
    /// <summary>市政府's decision becomes public.</summary>
    public bool Sealed => false;

    /// <inheritdoc/>
    public string Name => "revocation-decision";

    /// <inheritdoc/>
    public string ChineseName => "市政府撤销决定";

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
        var key = await db
            .Honours.Where(h => h.Id == found.HonourId)
            .Select(h => h.SubjectKey)
            .SingleAsync(cancellationToken);
        await wall.RequireAsync(key, cancellationToken);
    }

    /// <summary>第二十二条: those of awards that this clerk may know of.</summary>
    public async Task<IReadOnlySet<Guid>> KnowableAsync(
        IReadOnlyCollection<RegisteredEntry> entries,
        AwardUser user,
        CancellationToken cancellationToken
    )
    {
        var of = entries.ToDictionary(entry => entry.Id, entry => Read(entry.Payload).RevocationId);
        var ids = of.Values.Distinct().ToList();
        var subjects = await db
            .Revocations.Where(r => ids.Contains(r.Id))
            .Select(r => new
            {
                r.Id,
                Key = db
                    .Honours.Where(h => h.Id == r.HonourId)
                    .Select(h => h.SubjectKey)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var keys = subjects.Select(s => s.Key).OfType<string>().Distinct().ToList();
        var known = await wall.MayKnowAsync(user, keys, cancellationToken);
        var open = subjects
            .Where(s => s.Key is null || known.Contains(s.Key))
            .Select(s => s.Id)
            .ToHashSet();
        return of.Where(entry => open.Contains(entry.Value)).Select(entry => entry.Key).ToHashSet();
    }

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
