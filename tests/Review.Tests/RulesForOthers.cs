using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Contracts.Review.V1;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Review.Tests;

/// <summary>What the approved rule set says to other services: complaints, stamped papers (articles 6, 19, 21).</summary>
public sealed class RulesForOthers(ReviewApp app) : IClassFixture<ReviewApp>
{
    [Fact]
    [Article(19)]
    [Article(21)]
    public async Task The_shipped_rules_hold_until_a_rule_set_is_approved()
    {
        var field = await new ReviewField(app).OpenAsync(approved: false);
        foreach (var edition in (string[])["", $"{field.Edition}", $"{Guid.NewGuid()}"])
        {
            var told = await AskAsync(edition);
            Assert.Empty(told.RuleSetId);
            Assert.Equal(
                (
                    ShippedComplaintRules.AcceptDays,
                    ShippedComplaintRules.InvestigateDays,
                    ShippedComplaintRules.DecideDays,
                    ShippedComplaintRules.ReplyDays,
                    ShippedComplaintRules.SuspensionDays,
                    ShippedComplaintRules.UnsignedTaken
                ),
                Of(told)
            );
        }
    }

    [Fact]
    [Article(6)]
    [Article(19)]
    [Article(21)]
    public async Task Then_the_approved_ones()
    {
        var field = await new ReviewField(app).OpenAsync(change: content =>
            content with
            {
                ComplaintAcceptDays = 3,
                ComplaintInvestigateDays = 4,
                ComplaintDays = 20,
                ComplaintReplyDays = 2,
                SuspensionDays = 15,
                UnsignedComplaints = false,
            }
        );
        var told = await AskAsync($"{field.Edition}");
        Assert.NotEmpty(told.RuleSetId);
        Assert.Equal((3, 4, 20, 2, 15, false), Of(told));
    }

    [Theory]
    [Article(21)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(251)]
    public async Task A_limit_that_cannot_be_kept_is_no_rule(int days)
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            new ReviewField(app).OpenAsync(change: content =>
                content with
                {
                    ComplaintReplyDays = days,
                }
            )
        );
        Assert.Equal("rules-inconsistent", refused.Refusal.Code);
    }

    [Fact]
    [Article(6)]
    public async Task Which_acts_need_a_stamped_paper_is_told_to_the_other_services()
    {
        var open = await new ReviewField(app).OpenAsync(approved: false);
        Assert.Equal(StampedActs.Shipped, await ActsAsync(open.Edition));

        IReadOnlyList<string> acts = [.. StampedActs.Always, StampedActs.PreliminaryReport];
        var field = await new ReviewField(app).OpenAsync(change: content =>
            content with
            {
                PaperActs = acts,
            }
        );
        Assert.Equal(acts, await ActsAsync(field.Edition));

        async Task<IReadOnlyList<string>> ActsAsync(Guid edition)
        {
            using var channel = app.GrpcAs(ResourceNames.Applications);
            var told = await new Rules.RulesClient(channel).PaperActsAsync(
                new() { EditionId = $"{edition}" },
                cancellationToken: TestContext.Current.CancellationToken
            );
            return told.Acts;
        }
    }

    [Fact]
    [Article(24)]
    [Article(27)]
    public async Task What_decisions_say_of_remedies_is_told_to_the_other_services()
    {
        const string own = "可以自收到之日起60日内申请行政复议，或者6个月内提起行政诉讼（示例）。";
        var before = await RemediesAsync($"{(await OpenAsync()).Edition}");
        Assert.Contains("行政复议", before.Sanction);
        Assert.Contains("行政诉讼", before.Revocation);

        var field = await new ReviewField(app).OpenAsync(change: content =>
            content with
            {
                Remedies = new(own, ShippedRemedies.Texts.Revocation),
            }
        );
        Assert.Equal(own, (await RemediesAsync($"{field.Edition}")).Sanction);
        Assert.Equal(own, (await RemediesAsync("")).Sanction);

        Task<ReviewField> OpenAsync() => new ReviewField(app).OpenAsync(approved: false);

        async Task<RemediesReply> RemediesAsync(string edition)
        {
            using var channel = app.GrpcAs(ResourceNames.Honours);
            return await new Rules.RulesClient(channel).RemediesAsync(
                new() { EditionId = edition },
                cancellationToken: TestContext.Current.CancellationToken
            );
        }
    }

    [Theory]
    [Article(19)]
    [InlineData("government-decision")]
    [InlineData("submission-for-approval", "government-decision", "tea")]
    public async Task The_award_is_decided_by_paper_whatever_the_rules_say(params string[] acts)
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            new ReviewField(app).OpenAsync(change: content => content with { PaperActs = acts })
        );
        Assert.Equal("rules-inconsistent", refused.Refusal.Code);
    }

    [Fact]
    public void Every_endpoint_says_who_may_call_it() => Assert.Empty(app.UnmarkedEndpoints());

    private async Task<ComplaintRulesReply> AskAsync(string edition)
    {
        using var channel = app.GrpcAs(ResourceNames.Publicity);
        return await new Rules.RulesClient(channel).ComplaintsAsync(
            new() { EditionId = edition },
            cancellationToken: TestContext.Current.CancellationToken
        );
    }

    private static (int, int, int, int, int, bool) Of(ComplaintRulesReply told) =>
        (
            told.AcceptDays,
            told.InvestigateDays,
            told.DecideDays,
            told.ReplyDays,
            told.SuspensionDays,
            told.UnsignedTaken
        );
}
