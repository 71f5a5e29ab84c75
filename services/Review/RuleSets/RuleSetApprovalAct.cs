using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.OnPaper;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.RuleSets;

/// <summary>代录: 领导小组 approved the rules at a meeting on paper, the office registers it and a second person checks (article 6).</summary>
internal sealed class RuleSetApprovalAct(ReviewDb db, AwardClock clock) : IRegisteredAct
{
    /// <inheritdoc/>
    public string Name => "rule-set-approval";

    /// <inheritdoc/>
    public string ChineseName => "领导小组审议评审规则";

    /// <inheritdoc/>
    public int Article => 6;

    /// <inheritdoc/>
    public IReadOnlyList<string> Roles { get; } = [Common.Roles.Office];

    /// <inheritdoc/>
    public async Task ConsiderAsync(
        JsonElement payload,
        AwardUser by,
        CancellationToken cancellationToken
    ) => RuleSetActs.Register.Require(await FindAsync(Read(payload), cancellationToken));

    /// <inheritdoc/>
    public async Task ExecuteAsync(
        JsonElement payload,
        RegisteredAct entry,
        CancellationToken cancellationToken
    )
    {
        var meeting = Read(payload);
        var rules = await FindAsync(meeting, cancellationToken);
        rules.Approve(
            new(meeting.HeldOn, entry.Document, meeting.For, meeting.Against, meeting.Abstain),
            clock.Now
        );
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<RegisteredSubject?> AboutAsync(
        JsonElement payload,
        CancellationToken cancellationToken
    ) => new((await FindAsync(Read(payload), cancellationToken)).EditionId);

    private async Task<RuleSet> FindAsync(
        RegisteredRuleSetApproval meeting,
        CancellationToken cancellationToken
    ) =>
        await db.RuleSets.SingleOrDefaultAsync(r => r.Id == meeting.RuleSetId, cancellationToken)
        ?? throw new RefusedException(Refusals.NotFound);

    private static RegisteredRuleSetApproval Read(JsonElement payload) =>
        RegisteredForm.Read<RegisteredRuleSetApproval>(
            payload,
            "登记内容应含 ruleSetId、heldOn、for、against 和 abstain。"
        );
}
