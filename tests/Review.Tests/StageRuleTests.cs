using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Scoring.Rules;
using QualityAward.Review.Scoring.Stages;
using QualityAward.Review.Scoring.Stages.Rules;
using QualityAward.TestSupport;

namespace QualityAward.Review.Tests;

/// <summary>What a stage needs to open and to close.</summary>
public sealed class StageRuleTests
{
    private static readonly Guid One = Guid.NewGuid();
    private static readonly Guid Two = Guid.NewGuid();
    private static readonly DateTimeOffset Now = new(2023, 8, 1, 9, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [Article(6)]
    [InlineData(null, "rules-not-approved")]
    [InlineData(RuleSetState.Draft, "rules-not-approved")]
    [InlineData(RuleSetState.Submitted, "rules-not-approved")]
    [InlineData(RuleSetState.Approved, null)]
    public void Review_starts_on_approved_rules(RuleSetState? state, string? code) =>
        Assert.Equal(code, Refused.CodeOf(() => RulesApprovedRule.Check(state)));

    [Fact]
    [Article(15)]
    public void Every_candidate_has_its_panel()
    {
        var assigned = new Dictionary<Guid, int> { [One] = 2, [Two] = 1 };
        Assert.Null(Refused.CodeOf(() => PanelsCompleteRule.Check([One], assigned, 2)));
        Assert.Equal(
            "panel-incomplete",
            Refused.CodeOf(() => PanelsCompleteRule.Check([One, Two], assigned, 2))
        );
    }

    [Fact]
    [Article(15)]
    public void Every_sealed_score_stands_in_the_log()
    {
        Assert.Null(Refused.CodeOf(() => ScoresAcknowledgedRule.Check([One], [Two, One])));
        Assert.Equal(
            "scores-not-acknowledged",
            Refused.CodeOf(() => ScoresAcknowledgedRule.Check([One, Two], [Two]))
        );
    }

    [Fact]
    [Article(15)]
    public void The_next_list_keeps_to_its_size()
    {
        Assert.Null(Refused.CodeOf(() => ListSizeRule.Check(3, 3, 15)));
        Assert.Equal("list-too-long", Refused.CodeOf(() => ListSizeRule.Check(4, 3, 15)));
    }

    [Fact]
    [Article(15)]
    public void Nobody_goes_on_without_an_agreed_score()
    {
        Assert.Null(Refused.CodeOf(() => AllAgreedRule.Check([One], [One], 15)));
        Assert.Equal(
            "consensus-missing",
            Refused.CodeOf(() => AllAgreedRule.Check([One, Two], [One], 15))
        );
    }

    [Fact]
    [Article(15)]
    public void The_own_sheet_comes_first() =>
        Assert.Equal("own-sheet-first", Refused.CodeOf(() => OwnSheetFirstRule.Check("lead", [])));

    [Fact]
    [Article(16)]
    public void A_visit_is_recorded_after_it_took_place()
    {
        var today = new DateOnly(2023, 7, 3);
        var opened = today.AddDays(-7);
        foreach (
            var (visited, code) in new (DateOnly?, string?)[]
            {
                (null, null),
                (today, null),
                (opened, null),
                (opened.AddDays(-1), "stage-day-wrong"),
                (today.AddDays(1), "visit-in-future"),
            }
        )
        {
            Assert.Equal(
                code,
                Refused.CodeOf(() => StageDayRule.CheckVisited(visited, opened, today))
            );
        }

        foreach (
            var (planned, code) in new (DateOnly, string?)[]
            {
                (opened, null),
                (opened.AddYears(1), null),
                (opened.AddDays(-1), "stage-day-wrong"),
                (opened.AddYears(1).AddDays(1), "stage-day-wrong"),
            }
        )
        {
            Assert.Equal(
                code,
                Refused.CodeOf(() => StageDayRule.CheckPlanned(planned, opened, "f", "示例", 16))
            );
        }

        Assert.Equal(
            "visit-not-recorded",
            Refused.CodeOf(() => VisitRecordedRule.Check([One, Two], [One]))
        );
    }

    [Fact]
    [Article(17)]
    public void The_lot_is_drawn_once_in_its_stage_before_anybody_is_scored()
    {
        (Guid, string, string)[] firms = [(One, "示例甲", "a"), (Two, "示例乙", "b")];
        var site = StageList.Open(Guid.NewGuid(), ReviewStage.Site, [One], [], Now);
        Assert.False(site.AwaitsLot);
        Assert.Equal("lot-not-due", Refused.CodeOf(() => Draw(site)));

        var defence = StageList.Open(Guid.NewGuid(), ReviewStage.Defence, [One, Two], [], Now);
        Assert.True(defence.AwaitsLot);
        Draw(defence);
        Assert.False(defence.AwaitsLot);
        Assert.Equal(2, defence.Lot!.Order.Distinct().Count());
        Assert.Equal("lot-not-due", Refused.CodeOf(() => Draw(defence)));

        void Draw(StageList list) => list.DrawLot(7, new(2023, 8, 2), "示例会议室", firms, Now);
    }
}
