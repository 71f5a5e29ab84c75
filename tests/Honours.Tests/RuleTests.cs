using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Contracts.Rest;
using QualityAward.Documents.Fonts;
using QualityAward.Honours.Revocations;
using QualityAward.TestSupport;
using SkiaSharp;

namespace QualityAward.Honours.Tests;

/// <summary>One rule, one test.</summary>
public sealed class RuleTests(HonoursApp app) : IClassFixture<HonoursApp>
{
    [Fact]
    public void Every_endpoint_says_who_may_call_it() => Assert.Empty(app.UnmarkedEndpoints());

    // Around both ends of the period, and anywhere.
    private static readonly Gen<int> Offsets = Gen.OneOf(
        Gen.Choose(-2, 2),
        Gen.Choose(1825, 1829),
        Gen.Choose(-4000, 4000)
    );

    [Property(MaxTest = 300)]
    [Article(27)]
    public Property An_accident_counts_exactly_from_the_award_to_the_last_day() =>
        Prop.ForAll(
            Offsets.ToArbitrary(),
            offset =>
            {
                DateOnly first = new(2023, 11, 20);
                DateOnly last = new(2028, 11, 20);
                var day = first.AddDays(offset);
                var refusal = Try(() => LiabilityRule.Check(first, last, day));
                return (day < first || day > last) == refusal is { Code: "outside-liability" };
            }
        );

    [Theory]
    [Article(27)]
    [InlineData("2023-11-19", true)]
    [InlineData("2023-11-20", false)]
    [InlineData("2028-11-20", false)]
    [InlineData("2028-11-21", true)]
    public void The_first_and_the_last_day_count(string day, bool refused) =>
        Assert.Equal(
            refused,
            Try(() =>
                LiabilityRule.Check(new(2023, 11, 20), new(2028, 11, 20), LegalDays.Parse(day))
            )
                is { Code: "outside-liability" }
        );

    [Theory]
    [Article(27)]
    [InlineData(AccidentGrade.Ordinary, true)]
    [InlineData(AccidentGrade.Larger, false)]
    [InlineData(AccidentGrade.Major, false)]
    [InlineData(AccidentGrade.ExceptionallyMajor, false)]
    [InlineData(null, true)]
    public void Only_larger_accidents_lead_to_revocation(AccidentGrade? grade, bool refused) =>
        Assert.Equal(refused, Try(() => LargerAccidentRule.Check(grade)) is { Article: 27 });

    [Theory]
    [Article(27)]
    [InlineData(null, true)]
    [InlineData("攀府发〔2026〕30号", false)]
    public void A_decision_needs_number_and_scan(string? number, bool scan)
    {
        var paper = new PaperDocument(number, new(2026, 11, 3), scan ? Guid.NewGuid() : null);
        var needs = PaperNeeds.Stamped("决定", 27);
        var refusal = Try(() => StampedPaperRule.Check(paper, needs, new(2026, 11, 3)));
        Assert.Equal("paper-incomplete", refusal?.Code);
    }

    [Fact]
    [Article(20)]
    public async Task A_character_that_the_font_lacks_is_named() =>
        await app.InScopeAsync<DocumentFonts>(fonts =>
        {
            var (regular, _) = fonts.Require();
            using var whole = Typesetter.Of(fonts, regular, "攀枝花市政府质量奖");
            // Assigned to nothing: no font has it.
            var rare = char.ConvertFromUtf32(0x3FFFD);
            var refusal = Try(() => Typesetter.Of(fonts, regular, $"示例{rare}公司").Dispose());
            Assert.Equal("glyph-missing", refusal?.Code);
            Assert.Contains(rare, refusal!.Detail, StringComparison.Ordinal);
            return Task.CompletedTask;
        });

    [Fact]
    public Task Nothing_of_the_model_is_missing_from_the_migrations() =>
        app.InScopeAsync<HonoursDb>(db =>
        {
            Assert.False(db.Database.HasPendingModelChanges());
            return Task.CompletedTask;
        });

    private static Refusal? Try(Action check)
    {
        try
        {
            check();
            return null;
        }
        catch (RefusedException e)
        {
            return e.Refusal;
        }
    }
}
