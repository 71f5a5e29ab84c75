using QualityAward.Common.Regulation;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Common.Tests.Regulation;

/// <summary>Which version of the 管理办法 binds, and its numbers.</summary>
public sealed class RegulationInForce
{
    [Theory]
    [Article(32)]
    [InlineData("2023-01-29", false)]
    [InlineData("2023-01-30", true)]
    [InlineData("2028-01-29", true)]
    [InlineData("2028-01-30", false)]
    public void The_shipped_version_is_in_force_for_five_years(string day, bool inForce) =>
        Assert.Equal(
            inForce,
            RegulationVersions.Shipped.InForceOn(DateOnly.Parse(day)) is not null
        );

    [Fact]
    [Article(32)]
    public void Of_two_versions_the_later_one_binds()
    {
        var old = RegulationVersions.Shipped[0];
        var next = old with { Code = "2027", InForceFrom = new(2027, 6, 1) };

        Assert.Equal("2022", new[] { next, old }.InForceOn(new(2027, 5, 31))?.Code);
        Assert.Equal("2027", new[] { next, old }.InForceOn(new(2027, 6, 1))?.Code);
    }

    [Fact]
    [Article(4)]
    public void The_shipped_numbers_are_those_of_the_text()
    {
        var version = RegulationVersions.Shipped[0];

        Assert.Equal(2, version.CycleYears);
        Assert.Equal(3, version.QuotaOf(CandidateKind.Organisation));
        Assert.Equal(5, version.QuotaOf(CandidateKind.Individual));
        Assert.Equal(3, version.CleanYears.Years);
        Assert.Equal(5, version.AcceptanceNoticeDays);
        Assert.Equal(5, version.AwardNoticeDays);
        Assert.Equal(10, version.Ban.Years);
        Assert.Equal(5, version.Liability.Years);
    }
}
