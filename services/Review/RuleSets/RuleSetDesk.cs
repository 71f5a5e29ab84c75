using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Papers;
using QualityAward.Casework.Publication;
using QualityAward.Common;
using QualityAward.Common.Publication;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.RuleSets;

/// <summary>第六条: the office drafts the rules and submits them, 领导小组 approves them or sends them back.</summary>
internal sealed class RuleSetDesk(
    ReviewDb db,
    PaperDesk papers,
    PublicationCheck publication,
    AwardClock clock
)
{
    /// <summary>Drafts the rules of an edition, once.</summary>
    public Task<RuleSet> DraftAsync(
        DraftRuleSetRequest request,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                // One rule set an edition: two clerks at once draft one after the other.
                await db.LockAsync("rule-sets", token);
                if (!await db.Editions.AnyAsync(e => e.Id == request.EditionId, token))
                {
                    throw new RefusedException(Refusals.NotFound);
                }

                if (await db.RuleSets.AnyAsync(r => r.EditionId == request.EditionId, token))
                {
                    throw Refuse.ByState(
                        "rules-already-drafted",
                        "本届评审规则已经拟定",
                        "本届评审规则已经拟定，请在原草案上修改。",
                        6
                    );
                }

                var drafted = RuleSet.Draft(request);
                db.Add(drafted);
                await db.SaveChangesAsync(token);
                return drafted;
            },
            cancellationToken
        );

    /// <summary>Writes the draft anew.</summary>
    public Task<RuleSet> ChangeAsync(
        CaseAct on,
        RuleSetContent content,
        CancellationToken cancellationToken
    ) =>
        ActAsync(
            RuleSetActs.Change,
            on,
            (rules, _) =>
            {
                rules.Change(content);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>Submits the draft to 领导小组.</summary>
    public Task<RuleSet> SubmitAsync(CaseAct on, CancellationToken cancellationToken) =>
        ActAsync(
            RuleSetActs.Submit,
            on,
            async (rules, token) =>
            {
                // 第七条: 组成 and 工作制度 become public as they are, once they are approved.
                await publication.CheckAsync(
                    "评审专家组和评审监督组的组成、工作制度",
                    rules.EditionId,
                    rules.Content.Composition.Select(
                        (text, index) =>
                            new PublicText("composition", $"组成和工作制度第{index + 1}段", text)
                    ),
                    [],
                    on.By,
                    token
                );
                rules.Submit(clock.Now);
            },
            cancellationToken
        );

    /// <summary>领导小组 approved.</summary>
    public Task<RuleSet> ApproveAsync(
        CaseAct on,
        ApproveRuleSetRequest meeting,
        CancellationToken cancellationToken
    ) =>
        ActAsync(
            RuleSetActs.Approve,
            on,
            async (rules, token) =>
            {
                await papers.CheckAsync(meeting.Minutes, 6, on.By, token);
                rules.Approve(meeting, clock.Now);
            },
            cancellationToken
        );

    /// <summary>Back to the draft.</summary>
    public Task<RuleSet> ReturnAsync(
        CaseAct on,
        ReturnRuleSetRequest request,
        CancellationToken cancellationToken
    ) =>
        ActAsync(
            RuleSetActs.Return,
            on,
            (rules, _) =>
            {
                rules.Return(request, on.By, clock.Now);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    private Task<RuleSet> ActAsync(
        Act<RuleSet> act,
        CaseAct on,
        Func<RuleSet, CancellationToken, Task> change,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var rules =
                    await db.RuleSets.SingleOrDefaultAsync(r => r.Id == on.Id, token)
                    ?? throw new RefusedException(Refusals.NotFound);
                on.Seen?.Ensure(rules.Version, () => rules.ToView(on.By));
                act.Require(rules);
                await change(rules, token);
                await db.SaveChangesAsync(token);
                return rules;
            },
            cancellationToken
        );
}
