using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.OnPaper;
using QualityAward.Casework.Publication;
using QualityAward.Common;
using QualityAward.Common.Publication;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;
using QualityAward.Honours.Remedies;
using QualityAward.Honours.Revocations;
using QualityAward.Honours.Subjects;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Changes;

/// <summary>
/// 第二十四条、第二十七条, 代录: 市政府's decision to revoke an award was changed or annulled. When a second person has checked it,
/// register, check of certificates, publication and recovery follow in the same transaction.
/// </summary>
public sealed class RevocationChangeAct(
    HonoursDb db,
    SubjectWall wall,
    RevocationKnowledge knowledge,
    PublicationCheck publication,
    AwardClock clock
) : IGuardedAct
{
    /// <summary>What it says becomes public.</summary>
    public bool Sealed => false;

    /// <inheritdoc/>
    public bool TakesCaseNumbers => true;

    /// <inheritdoc/>
    public string Name => "revocation-change";

    /// <inheritdoc/>
    public string ChineseName => "撤销奖项决定的变更或者撤销";

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
        var change = Read(payload);
        var (found, honour) = await FindAsync(change.RevocationId, cancellationToken);
        await wall.RequireAsync(honour.SubjectKeys, cancellationToken);
        Texts.Require(change.Summary, "summary", "文书的主要内容", 1000);
        RevocationActs.Change.Require(found);
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
    public async Task ExecuteAsync(
        JsonElement payload,
        RegisteredAct entry,
        CancellationToken cancellationToken
    )
    {
        var wanted = Read(payload);
        var (found, honour) = await FindAsync(wanted.RevocationId, cancellationToken);
        ChangingPaperRule.Check(
            wanted.Paper,
            entry.Document,
            found.Decision?.Date ?? DateOnly.MinValue,
            clock.Today,
            found.Article
        );
        await publication.CheckAsync(
            "撤销决定变更（撤销）公告",
            honour.EditionId,
            [
                .. PublicText.Of(wanted.Title ?? "", wanted.Paragraphs ?? []),
                new PublicText("summary", "文书的主要内容", wanted.Summary),
            ],
            [],
            entry.RegisteredBy,
            cancellationToken
        );
        var change = DecisionChange.Of(
            entry,
            wanted.Outcome,
            wanted.Paper,
            wanted.Summary,
            banLastDay: null,
            Guid.NewGuid(),
            clock.Now
        );
        found.Change(change, honour, wanted.Title, wanted.Paragraphs, clock.Now);
    }

    private async Task<(Revocation, Honour)> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await db.Revocations.RequireAsync(id, cancellationToken);
        return (
            found,
            await db.Honours.SingleAsync(h => h.Id == found.HonourId, cancellationToken)
        );
    }

    private static RegisteredRevocationChange Read(JsonElement payload) =>
        RegisteredForm.Read<RegisteredRevocationChange>(
            payload,
            "登记内容应含 revocationId、outcome、paper、summary。"
        );
}
