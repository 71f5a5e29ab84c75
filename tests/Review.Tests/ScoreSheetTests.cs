using QualityAward.Common.Transparency;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.RuleSets.Facts;
using QualityAward.Review.Scoring;
using QualityAward.TestSupport;

namespace QualityAward.Review.Tests;

/// <summary>The state table of a score sheet, pair by pair.</summary>
public sealed class ScoreSheetTests
{
    private static readonly CatalogueFacts Catalogue = new("c", 100, [new("1", "一", 100)]);
    private static readonly DateTimeOffset Now = new(2023, 7, 1, 9, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [Article(15)]
    [InlineData(SheetState.Open, "save", null, SheetState.Open)]
    [InlineData(SheetState.Open, "submit", null, SheetState.Submitted)]
    [InlineData(SheetState.Open, "reopen", "sheet-not-submitted", SheetState.Open)]
    [InlineData(SheetState.Open, "keep", "sheet-not-submitted", SheetState.Open)]
    [InlineData(SheetState.Submitted, "save", "sheet-submitted", SheetState.Submitted)]
    [InlineData(SheetState.Submitted, "submit", "sheet-submitted", SheetState.Submitted)]
    [InlineData(SheetState.Submitted, "reopen", null, SheetState.Reopened)]
    [InlineData(SheetState.Submitted, "keep", null, SheetState.Submitted)]
    [InlineData(SheetState.Reopened, "save", null, SheetState.Reopened)]
    [InlineData(SheetState.Reopened, "submit", null, SheetState.Submitted)]
    [InlineData(SheetState.Reopened, "reopen", "sheet-not-submitted", SheetState.Reopened)]
    [InlineData(SheetState.Reopened, "keep", "sheet-not-submitted", SheetState.Reopened)]
    public void Each_verb_in_each_state(SheetState from, string verb, string? code, SheetState to)
    {
        var sheet = In(from);
        Assert.Equal(code, Refused.CodeOf(() => Do(sheet, verb)));
        Assert.Equal(to, sheet.State);
    }

    [Fact]
    [Article(15)]
    public void The_seal_opens_to_the_scores_and_a_second_one_differs()
    {
        var sheet = In(SheetState.Submitted);
        var first = new Commitment(sheet.SealSalt!, sheet.Seal!);
        Assert.True(first.IsTo(sheet.SealedText()));
        Assert.NotNull(sheet.SealLeafId);
        sheet.Reopen(Decision("评分项理解有误"));
        Assert.Null(sheet.SealLeafId);
        sheet.Submit(Catalogue, Now);
        Assert.NotEqual(first.Value, sheet.Seal);
    }

    [Fact]
    [Article(25)]
    public void Flagged_scores_count_only_by_a_decision()
    {
        var sheet = In(SheetState.Submitted);
        Assert.True(sheet.Counts);
        // Kept in advance, it would count whatever becomes known of the expert later.
        Assert.Equal("sheet-not-flagged", Refused.CodeOf(() => sheet.Keep(Decision("提前保留"))));
        sheet.Flag();
        Assert.False(sheet.Counts);
        Assert.Equal("reason-missing", Refused.CodeOf(() => sheet.Keep(Decision(" "))));
        sheet.Keep(Decision("经复核评分客观"));
        Assert.True(sheet.Counts);
    }

    private static void Do(ScoreSheet sheet, string verb)
    {
        switch (verb)
        {
            case "save":
                sheet.Save(new("c", [new("1", 60, null)], null, null), Catalogue);
                break;
            case "submit":
                sheet.Submit(Catalogue, Now);
                break;
            case "reopen":
                sheet.Reopen(Decision("评分项理解有误"));
                break;
            default:
                sheet.Flag();
                sheet.Keep(Decision("经复核评分客观"));
                break;
        }
    }

    private static SheetDecision Decision(string reason) =>
        new("示例决定", reason, null, "测试人员", Now);

    private static ScoreSheet In(SheetState state)
    {
        var sheet = ScoreSheet.Begin(ReviewStage.Material, Guid.NewGuid(), "expert", Catalogue);
        Do(sheet, "save");
        if (state is not SheetState.Open)
        {
            Do(sheet, "submit");
        }

        if (state is SheetState.Reopened)
        {
            Do(sheet, "reopen");
        }

        return sheet;
    }
}
