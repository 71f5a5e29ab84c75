using FsCheck.Xunit;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Award.Approval.Rules;
using QualityAward.Review.Award.Deliberation.Rules;
using QualityAward.Review.Award.Lists.Rules;
using QualityAward.Review.Scoring.Stages.Rules;
using QualityAward.TestSupport;

namespace QualityAward.Review.Tests;

public sealed class ListRuleTests
{
    private static readonly Guid A = Guid.NewGuid();
    private static readonly Guid B = Guid.NewGuid();
    private static readonly DateOnly Today = new(2023, 11, 1);

    [Property]
    [Article(4)]
    public void A_list_passes_exactly_up_to_the_quota(byte count, byte quota) =>
        Assert.Equal(
            count > quota ? "over-quota" : null,
            Refused.CodeOf(() => ListQuotaRule.Check(CandidateKind.Organisation, count, quota))
        );

    [Property]
    [Article(18)]
    public void Ranks_follow_the_points_and_equal_points_share_one(byte[] points)
    {
        var results = points.Select((p, i) => (i, (decimal)p)).ToDictionary(r => r.i, r => r.Item2);
        var ranks = Composite.Rank(results);
        foreach (var (one, rank) in ranks)
        {
            foreach (var (other, otherRank) in ranks)
            {
                Assert.Equal(results[one].CompareTo(results[other]), otherRank.CompareTo(rank));
            }

            Assert.InRange(rank, 1, points.Length);
        }
    }

    [Property]
    [Article(18)]
    public void A_composite_never_exceeds_the_best_stage(byte material, byte site, byte defence)
    {
        var weights = new Dictionary<ReviewStage, int>
        {
            [ReviewStage.Material] = 40,
            [ReviewStage.Site] = 40,
            [ReviewStage.Defence] = 20,
        };
        var totals = new Dictionary<ReviewStage, decimal>
        {
            [ReviewStage.Material] = material,
            [ReviewStage.Site] = site,
            [ReviewStage.Defence] = defence,
        };
        var points = Composite.Points(weights, totals);
        Assert.InRange(points, totals.Values.Min(), totals.Values.Max());
    }

    [Theory]
    [Article(3)]
    [Article(18)]
    [InlineData(0, null, null, null, null)]
    [InlineData(1, null, null, null, "stages-not-closed")]
    [InlineData(1, 0, null, null, null)]
    [InlineData(1, 1, null, null, "stages-not-closed")]
    [InlineData(2, 2, 0, null, null)]
    [InlineData(2, 2, 1, null, "stages-not-closed")]
    [InlineData(2, 2, 1, 0, null)]
    [InlineData(0, -1, null, null, "stages-not-closed")]
    public void Stages_that_nobody_is_left_for_do_not_take_place(
        int toReview,
        int? material,
        int? site,
        int? defence,
        string? code
    )
    {
        // So many enter the next; −1: the stage is open.
        StageEnd[] stages =
        [
            .. new[]
            {
                (ReviewStage.Material, material),
                (ReviewStage.Site, site),
                (ReviewStage.Defence, defence),
            }
                .Where(s => s.Item2 is not null)
                .Select(s => new StageEnd(
                    s.Item1,
                    s.Item2 < 0 ? StageState.Open : StageState.Closed,
                    s.Item2 ?? 0
                )),
        ];
        Assert.Equal(code, Refused.CodeOf(() => EveryStageRule.CheckClosed(stages, toReview)));
    }

    [Fact]
    [Article(18)]
    public void Below_the_floor_nobody_is_recommended()
    {
        Assert.Equal("below-floor", Refused.CodeOf(() => FloorRule.Check(A, "示例", 599.95m, 600)));
        Assert.Null(Refused.CodeOf(() => FloorRule.Check(A, "示例", 600, 600)));
    }

    [Fact]
    [Article(16)]
    public void Nobody_joins_who_is_not_on_the_list_before() =>
        Assert.Equal(
            "not-on-previous-list",
            Refused.CodeOf(() => PreviousListRule.Check([A], [A, B], 16))
        );

    [Fact]
    [Article(17)]
    public void Individuals_do_not_defend()
    {
        Assert.Equal(
            "individual-in-defence",
            Refused.CodeOf(() => OrganisationsInDefenceRule.Check([(A, CandidateKind.Individual)]))
        );
        Assert.Null(
            Refused.CodeOf(() =>
                OrganisationsInDefenceRule.Check([(A, CandidateKind.Organisation)])
            )
        );
    }

    [Property]
    [Article(17)]
    public void A_lot_is_an_order_of_all_and_the_same_for_the_same_seed(long seed, byte count)
    {
        var candidates = Enumerable.Range(0, count % 20).Select(i => (Guid.NewGuid(), $"示例{i}"));
        (Guid Id, string Name)[] drawn = [.. candidates];
        var order = Lot.Draw(seed, drawn);
        Assert.Equal(order, Lot.Draw(seed, drawn.Reverse()));
        Assert.Equal(drawn.Select(c => c.Id).Order(), order.Order());
    }

    [Fact]
    [Article(18)]
    public void The_leading_group_adds_no_name() =>
        Assert.Equal("name-not-on-list", Refused.CodeOf(() => NameOnListRule.Check([A], [B])));

    [Theory]
    [Article(6)]
    [InlineData(5, 9, 50, true)]
    [InlineData(4, 8, 50, false)]
    [InlineData(0, 0, 50, false)]
    [InlineData(7, 10, 66, true)]
    public void A_majority_is_more_than_the_rule_s_share(
        int votesFor,
        int cast,
        int percent,
        bool approved
    ) => Assert.Equal(approved, MajorityRule.IsApproved(votesFor, cast, percent));

    [Fact]
    [Article(6)]
    public void Without_a_quorum_nothing_is_decided() =>
        Assert.Equal("quorum-missing", Refused.CodeOf(() => MajorityRule.CheckQuorum(A, 4, 5)));

    [Theory]
    [Article(6)]
    [Article(18)]
    [InlineData(0, null)]
    [InlineData(-3, null)]
    [InlineData(-4, "meeting-too-early")]
    [InlineData(1, "meeting-in-future")]
    [InlineData(3650, "meeting-in-future")]
    public void A_meeting_is_neither_ahead_nor_before_what_it_deliberated(int days, string? code)
    {
        var refusal = Refused.By(() =>
            MeetingDayRule.Check(Today.AddDays(days), Today.AddDays(-3), Today, 18)
        );
        Assert.Equal(code, refusal?.Code);
        Assert.Equal(code is null ? null : "heldOn", refusal?.Facts!["field"]);
    }

    [Theory]
    [Article(6)]
    [InlineData(0, null)]
    [InlineData(5, null)]
    [InlineData(-1, "minutes-before-meeting")]
    public void Minutes_are_not_older_than_the_meeting(int days, string? code) =>
        Assert.Equal(
            code,
            Refused.CodeOf(() => MeetingDayRule.CheckMinutes(Today, Today.AddDays(days), 6))
        );

    [Theory]
    [Article(19)]
    [InlineData(0, "submission-dated-in-notice")]
    [InlineData(1, null)]
    public void A_submission_is_of_a_day_after_the_notice(int days, string? code) =>
        Assert.Equal(
            code,
            Refused.CodeOf(() => SubmissionDayRule.Check(Today.AddDays(days), Today))
        );

    [Theory]
    [Article(19)]
    [InlineData(-1, "decision-document-day-wrong")]
    [InlineData(0, null)]
    [InlineData(3, null)]
    public void A_decision_s_document_is_not_older_than_the_decision(int days, string? code) =>
        Assert.Equal(
            code,
            Refused.CodeOf(() => DecisionDayRule.CheckDocument(Today.AddDays(days), Today))
        );

    [Fact]
    [Article(18)]
    public void Who_is_struck_is_told_why()
    {
        Assert.Equal(
            "strike-without-reason",
            Refused.CodeOf(() => StrikeReasonRule.Check([A], [new(A, " ")]))
        );
        Assert.Null(Refused.CodeOf(() => StrikeReasonRule.Check([A], [new(A, "证据不足")])));
    }

    [Fact]
    [Article(19)]
    public void The_government_names_only_who_passed_the_notice_and_may_name_fewer()
    {
        Assert.Equal(
            "not-on-announced-list",
            Refused.CodeOf(() => AnnouncedListRule.Check([A], [B]))
        );
        Assert.Equal(
            "not-on-announced-list",
            Refused.CodeOf(() => AnnouncedListRule.Check([A], [A, A]))
        );
        Assert.Null(Refused.CodeOf(() => AnnouncedListRule.Check([A, B], [B])));
    }

    [Theory]
    [Article(19)]
    [InlineData(false, 0, "notice-not-closed")]
    [InlineData(true, 1, "objection-open")]
    [InlineData(true, 0, null)]
    public void Approval_waits_for_a_clean_notice(bool closed, int open, string? code) =>
        Assert.Equal(
            code,
            Refused.CodeOf(() => CleanNoticeRule.Check(closed, new(2023, 10, 30), open))
        );

    [Fact]
    [Article(19)]
    public void A_suspended_candidate_holds_the_list_back() =>
        Assert.Equal(
            "complaint-suspends",
            Refused.CodeOf(() => CleanNoticeRule.CheckSuspended([$"{A}"], "报请审定"))
        );

    [Theory]
    [Article(19)]
    [InlineData(0, null)]
    [InlineData(-1, null)]
    [InlineData(-12, null)]
    [InlineData(-13, "decision-day-wrong")]
    [InlineData(1, "decision-day-wrong")]
    public void The_government_decides_after_it_was_asked_and_not_ahead(int days, string? code) =>
        Assert.Equal(
            code,
            Refused.CodeOf(() =>
                DecisionDayRule.Check(Today.AddDays(days), Today.AddDays(-12), Today)
            )
        );

    [Theory]
    [Article(19)]
    [InlineData("攀府函〔2023〕9号", true, 0, null)]
    [InlineData("第9号", true, 0, "document-number-malformed")]
    [InlineData("攀府函〔2023〕9号", false, 0, "paper-incomplete")]
    [InlineData("攀府函〔2023〕9号", true, 1, "document-date-in-future")]
    public void A_stamped_paper_has_number_date_and_scan(
        string number,
        bool scanned,
        int daysAhead,
        string? code
    )
    {
        var paper = new PaperDocument(number, Today.AddDays(daysAhead), scanned ? A : null);
        Assert.Equal(
            code,
            Refused.CodeOf(() =>
                StampedPaperRule.Check(paper, PaperNeeds.Stamped("公文", 19), Today)
            )
        );
    }

    [Fact]
    [Article(25)]
    public void A_disqualified_expert_s_scores_wait_for_a_decision() =>
        Assert.Equal(
            "disqualified-scores",
            Refused.CodeOf(() => DisqualifiedScoresRule.Check([A]))
        );
}
