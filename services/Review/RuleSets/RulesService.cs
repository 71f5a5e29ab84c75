using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Contracts.Review.V1;
using QualityAward.Rest.Problems;

namespace QualityAward.Review.RuleSets;

/// <summary>第六条：what the approved rules say, for the services that go by them.</summary>
internal sealed class RulesService(ReviewDb db) : Rules.RulesBase
{
    /// <inheritdoc/>
    public override async Task<ComplaintRulesReply> Complaints(
        ComplaintRulesRequest request,
        ServerCallContext context
    )
    {
        if (request.EditionId.Length == 0)
        {
            return Shipped();
        }

        var approved = await ApprovedAsync(request.EditionId, context);
        return approved is null ? Shipped() : Of(approved);
    }

    /// <inheritdoc/>
    public override async Task<PaperActsReply> PaperActs(
        PaperActsRequest request,
        ServerCallContext context
    )
    {
        var approved = await ApprovedAsync(request.EditionId, context);
        return new() { Acts = { approved?.Content.PaperActs ?? StampedActs.Shipped } };
    }

    /// <inheritdoc/>
    public override async Task<RemediesReply> Remedies(
        RemediesRequest request,
        ServerCallContext context
    )
    {
        var approved =
            (request.EditionId.Length == 0 ? null : await ApprovedAsync(request.EditionId, context))
            ?? await LatestAsync(context.CancellationToken);
        var texts = approved?.Content.Remedies ?? ShippedRemedies.Texts;
        return new() { Sanction = texts.Sanction, Revocation = texts.Revocation };
    }

    // Identifiers are ordered by time.
    private Task<RuleSet?> LatestAsync(CancellationToken cancellationToken) =>
        db
            .RuleSets.AsNoTracking()
            .Where(r => r.State == RuleSetState.Approved)
            .OrderByDescending(r => r.Id)
            .FirstOrDefaultAsync(cancellationToken);

    private Task<RuleSet?> ApprovedAsync(string editionId, ServerCallContext context) =>
        Guid.TryParse(editionId, out var edition)
            ? db
                .RuleSets.AsNoTracking()
                .SingleOrDefaultAsync(
                    r => r.EditionId == edition && r.State == RuleSetState.Approved,
                    context.CancellationToken
                )
            : throw new RefusedException(Refusals.Malformed("届次编号应为 UUID。"));

    private static ComplaintRulesReply Of(RuleSet approved) =>
        new()
        {
            RuleSetId = approved.Id.ToString(),
            AcceptDays = approved.Content.ComplaintAcceptDays,
            InvestigateDays = approved.Content.ComplaintInvestigateDays,
            DecideDays = approved.Content.ComplaintDays,
            ReplyDays = approved.Content.ComplaintReplyDays,
            SuspensionDays = approved.Content.SuspensionDays,
            UnsignedTaken = approved.Content.UnsignedComplaints,
            Composition = { approved.Content.Composition },
            SupervisorContact = approved.Content.SupervisorContact,
        };

    private static ComplaintRulesReply Shipped() =>
        new()
        {
            AcceptDays = ShippedComplaintRules.AcceptDays,
            InvestigateDays = ShippedComplaintRules.InvestigateDays,
            DecideDays = ShippedComplaintRules.DecideDays,
            ReplyDays = ShippedComplaintRules.ReplyDays,
            SuspensionDays = ShippedComplaintRules.SuspensionDays,
            UnsignedTaken = ShippedComplaintRules.UnsignedTaken,
        };
}
