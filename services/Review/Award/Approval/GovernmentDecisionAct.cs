using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.OnPaper;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Award.Lists;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Award.Approval;

/// <summary>代录: 市政府 decided on paper, the office registers it and a second person checks (article 19).</summary>
internal sealed class GovernmentDecisionAct(
    ReviewDb db,
    DecideAward decide,
    Deliberation.Voters voters,
    AwardClock clock
) : IGuardedAct
{
    /// <inheritdoc/>
    public bool Sealed => false;

    /// <inheritdoc/>
    public string Name => "government-decision";

    /// <inheritdoc/>
    public string ChineseName => "市政府审定决定";

    /// <inheritdoc/>
    public int Article => 19;

    /// <inheritdoc/>
    public IReadOnlyList<string> Roles { get; } = [Common.Roles.Office];

    /// <inheritdoc/>
    public Task ConsiderAsync(
        JsonElement payload,
        AwardUser by,
        CancellationToken cancellationToken
    ) => db.AwardLists.RequireAsync(Read(payload).AwardListId, cancellationToken);

    /// <inheritdoc/>
    public Task ExecuteAsync(
        JsonElement payload,
        RegisteredAct entry,
        CancellationToken cancellationToken
    )
    {
        var decision = Read(payload);
        StampedPaperRule.Check(
            entry.Document,
            PaperNeeds.Stamped("市政府的表扬决定", 19),
            clock.Today
        );
        return decide.RunAsync(
            new(decision.AwardListId, Seen: null, entry.RegisteredBy),
            new(entry.Document, decision.DecidedOn, decision.AwardedIds, decision.RewardYuan),
            entry.Id,
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public async Task<RegisteredSubject?> AboutAsync(
        JsonElement payload,
        CancellationToken cancellationToken
    ) =>
        new(
            (
                await db.AwardLists.RequireAsync(Read(payload).AwardListId, cancellationToken)
            ).EditionId
        );

    /// <summary>第二十二条：until it is checked and published, who must stay out of one of the list knows nothing of it.</summary>
    public async Task<IReadOnlySet<Guid>> KnowableAsync(
        IReadOnlyCollection<RegisteredEntry> entries,
        AwardUser user,
        CancellationToken cancellationToken
    )
    {
        var lists = entries.ToDictionary(e => e.Id, e => Read(e.Payload).AwardListId);
        var open = await voters.OpenListsAsync(db, user, lists.Values, cancellationToken);
        return lists.Where(e => open.Contains(e.Value)).Select(e => e.Key).ToHashSet();
    }

    private static RegisteredDecision Read(JsonElement payload) =>
        RegisteredForm.Read<RegisteredDecision>(
            payload,
            "登记内容应含 awardListId、decidedOn 和 awardedIds。"
        );
}
