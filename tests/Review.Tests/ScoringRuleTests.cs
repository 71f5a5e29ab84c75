using FsCheck.Xunit;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.RuleSets.Facts;
using QualityAward.Review.Scoring.Rules;
using QualityAward.TestSupport;

namespace QualityAward.Review.Tests;

public sealed class ScoringRuleTests
{
    private static readonly CatalogueFacts Catalogue = new(
        "c",
        100,
        [new("1", "一", 15), new("2", "二", 85)]
    );

    [Fact]
    [Article(14)]
    public void Every_step_of_five_lies_in_one_band_and_nothing_else_does()
    {
        for (var percentage = -10; percentage <= 110; percentage++)
        {
            var lawful = percentage is >= 0 and <= 100 && percentage % 5 == 0;
            Assert.Equal(
                lawful ? null : "score-outside-band",
                Refused.CodeOf(() => BandRule.Check("1", percentage))
            );
        }
    }

    [Property]
    [Article(14)]
    public void A_total_is_exact_and_between_nothing_and_the_maximum(byte first, byte second)
    {
        ItemScore[] scores = [new("1", first % 21 * 5, null), new("2", second % 21 * 5, null)];
        var total = ScoreArithmetic.Total(Catalogue, scores);
        Assert.InRange(total, 0, Catalogue.Points);
        Assert.Equal((15 * (first % 21)) + (85 * (second % 21)), total * 20);
    }

    [Fact]
    [Article(14)]
    public void Another_version_of_the_criteria_is_refused() =>
        Assert.Equal(
            "other-criteria-version",
            Refused.CodeOf(() => CatalogueRule.CheckVersion(Catalogue, "d"))
        );

    [Fact]
    [Article(14)]
    public void An_item_is_scored_once_and_only_if_the_catalogue_has_it()
    {
        Assert.Null(Refused.CodeOf(() => CatalogueRule.CheckItems(Catalogue, [new("1", 5, null)])));
        Assert.Equal(
            "item-not-in-catalogue",
            Refused.CodeOf(() => CatalogueRule.CheckItems(Catalogue, [new("3", 5, null)]))
        );
        Assert.Equal(
            "item-not-in-catalogue",
            Refused.CodeOf(() =>
                CatalogueRule.CheckItems(Catalogue, [new("1", 5, null), new("1", 5, null)])
            )
        );
    }

    [Fact]
    [Article(15)]
    public void A_sheet_with_an_item_open_is_not_submitted() =>
        Assert.Equal(
            "sheet-incomplete",
            Refused.CodeOf(() => CatalogueRule.CheckComplete(Catalogue, [new("1", 5, null)]))
        );
}
