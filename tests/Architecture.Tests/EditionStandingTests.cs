using QualityAward.Components.Timeline;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Architecture.Tests;

/// <summary>Public pages and workbench say of an edition the same, each day something.</summary>
public sealed class EditionStandingTests
{
    private static readonly EditionSchedule Plan = EditionSample.Plan;

    [Theory]
    [Article(4)]
    [InlineData("2023-02-01", "已印发评选通知，待申报")]
    [InlineData("2023-02-02", "申报阶段")]
    [InlineData("2023-03-31", "申报阶段")]
    [InlineData("2023-04-01", "资格初审阶段")]
    [InlineData("2023-04-29", "复核受理阶段")]
    [InlineData("2023-05-31", "复核受理阶段")]
    [InlineData("2023-06-01", "评审阶段")]
    [InlineData("2023-10-15", "评审阶段")]
    [InlineData("2023-10-16", "拟获奖名单公示阶段")]
    [InlineData("2023-10-21", "报请审定阶段")]
    [InlineData("2024-02-01", "报请审定阶段")]
    public void Between_call_and_decision_every_day_has_a_stage(string today, string word) =>
        Assert.Equal(
            word,
            EditionStanding.Of(Edition(EditionState.Called), DateOnly.Parse(today)).Word
        );

    [Theory]
    [Article(4)]
    [InlineData(EditionState.Opened, "待印发评选通知")]
    [InlineData(EditionState.Cancelled, "已撤销")]
    [InlineData(EditionState.Withdrawn, "已公告撤回")]
    public void Before_the_call_and_taken_back_the_day_does_not_matter(
        EditionState state,
        string word
    ) => Assert.Equal(word, EditionStanding.Of(Edition(state), Plan.ReviewFrom).Word);

    [Fact]
    [Article(19)]
    public void A_decision_is_said_whatever_was_planned()
    {
        var decided = Edition(EditionState.Called) with { DecidedOn = Plan.AwardNoticeTo };

        Assert.Equal("已审定", EditionStanding.Of(decided, Plan.AwardNoticeTo).Word);
        Assert.Equal(StepState.Done, EditionSteps.Of(decided, Plan.AwardNoticeTo)[^1].State);
        Assert.Equal(
            StepState.Late,
            EditionSteps.Of(Edition(EditionState.Called), Plan.DecisionBy.AddDays(1))[^1].State
        );
    }

    private static EditionView Edition(EditionState state) => EditionSample.In(state);
}
