using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.OnPaper;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Misconduct;
using QualityAward.Honours.Remedies;
using QualityAward.Honours.Subjects;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Changes;

/// <summary>
/// 第二十四条, 代录: a 处理决定 was changed or annulled by 行政复议, a court, or whoever had made it. When a second person has
/// checked it, the ban follows, and open revocations that rest on an annulled finding lose their ground.
/// </summary>
public sealed class SanctionChangeAct(HonoursDb db, SubjectWall wall, AwardClock clock)
    : IGuardedAct
{
    /// <summary>Cases are not public, but nobody outside has to be shielded from the clerks who handle them.</summary>
    public bool Sealed => false;

    /// <inheritdoc/>
    public bool TakesCaseNumbers => true;

    /// <inheritdoc/>
    public string Name => "sanction-change";

    /// <inheritdoc/>
    public string ChineseName => "处理决定的变更或者撤销";

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
        var found = await db.MisconductCases.RequireAsync(change.CaseId, cancellationToken);
        await wall.RequireAsync(found.Subject.Key, cancellationToken);
        Texts.Require(change.Summary, "summary", "文书的主要内容", 1000);
        MisconductActs.Change.Require(found);
        var ban = await db
            .Bans.AsNoTracking()
            .SingleAsync(b => b.CaseId == found.Id, cancellationToken);
        ChangedBanRule.Check(change.Outcome, change.BanLastDay, ban.DecidedOn, ban.LongestLastDay);
    }

    /// <summary>第二十二条: those of subjects that this clerk may know of.</summary>
    public async Task<IReadOnlySet<Guid>> KnowableAsync(
        IReadOnlyCollection<RegisteredEntry> entries,
        AwardUser user,
        CancellationToken cancellationToken
    )
    {
        var of = entries.ToDictionary(entry => entry.Id, entry => Read(entry.Payload).CaseId);
        var ids = of.Values.Distinct().ToList();
        var keys = await db
            .MisconductCases.Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.Subject.Key })
            .ToDictionaryAsync(c => c.Id, c => c.Key, cancellationToken);
        var known = await wall.MayKnowAsync(
            user,
            keys.Values.Distinct().ToList(),
            cancellationToken
        );
        return of.Where(e => keys.TryGetValue(e.Value, out var key) && known.Contains(key))
            .Select(e => e.Key)
            .ToHashSet();
    }

    /// <inheritdoc/>
    public async Task ExecuteAsync(
        JsonElement payload,
        RegisteredAct entry,
        CancellationToken cancellationToken
    )
    {
        var wanted = Read(payload);
        var found = await db.MisconductCases.RequireAsync(wanted.CaseId, cancellationToken);
        ChangingPaperRule.Check(
            wanted.Paper,
            entry.Document,
            found.Decision?.Date ?? DateOnly.MinValue,
            clock.Today,
            24
        );
        var ban = await db.Bans.SingleAsync(b => b.CaseId == found.Id, cancellationToken);
        var change = DecisionChange.Of(
            entry,
            wanted.Outcome,
            wanted.Paper,
            wanted.Summary,
            wanted.BanLastDay,
            noticeId: null,
            clock.Now
        );
        found.Change(change, ban, clock.Now);

        // The row first: whoever opens a revocation on it now has done so, or waits and finds it annulled.
        await db.SaveChangesAsync(cancellationToken);
        if (change.IsAnnulment)
        {
            await LoseGroundAsync(found, change, cancellationToken);
        }
    }

    private async Task LoseGroundAsync(
        MisconductCase found,
        DecisionChange change,
        CancellationToken cancellationToken
    )
    {
        var resting = await db
            .Revocations.Where(r =>
                r.Ground == RevocationGround.Misconduct && r.SourceId == found.Id
            )
            .ToListAsync(cancellationToken);
        foreach (var revocation in resting)
        {
            revocation.LoseGround(
                $"{found.Decision!.DocumentNumber}已由{change.Document.DocumentNumber}撤销",
                clock.Now
            );
        }
    }

    private static RegisteredSanctionChange Read(JsonElement payload) =>
        RegisteredForm.Read<RegisteredSanctionChange>(
            payload,
            "登记内容应含 caseId、outcome、paper、summary。"
        );
}
