using QualityAward.Common.Codes;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Common.Tests.Codes;

/// <summary>Divisions, industries and accident grades.</summary>
public sealed class CodeLists
{
    [Fact]
    [Article(9)]
    public void The_city_has_three_districts_and_two_counties()
    {
        Assert.Equal(
            ["东区", "西区", "仁和区", "米易县", "盐边县"],
            Division.Counties.Select(division => division.Name)
        );
        Assert.All(Division.Counties, division => Assert.StartsWith("5104", division.Code));
        Assert.Null(Division.FindCounty("510104"));
    }

    [Fact]
    public void Industries_are_a_to_t() =>
        Assert.Equal(
            "ABCDEFGHIJKLMNOPQRST",
            string.Concat(IndustrySection.All.Select(section => section.Code))
        );

    [Theory]
    [Article(27)]
    [InlineData(2, 9, 9_999_999, AccidentGrade.Ordinary)]
    [InlineData(3, 0, 0, AccidentGrade.Larger)]
    [InlineData(0, 10, 0, AccidentGrade.Larger)]
    [InlineData(0, 0, 10_000_000, AccidentGrade.Larger)]
    [InlineData(9, 49, 49_999_999, AccidentGrade.Larger)]
    [InlineData(10, 0, 0, AccidentGrade.Major)]
    [InlineData(0, 50, 0, AccidentGrade.Major)]
    [InlineData(29, 99, 99_999_999, AccidentGrade.Major)]
    [InlineData(0, 0, 100_000_000, AccidentGrade.ExceptionallyMajor)]
    [InlineData(30, 0, 0, AccidentGrade.ExceptionallyMajor)]
    public void The_worst_of_three_figures_gives_the_grade(
        int dead,
        int injured,
        int loss,
        AccidentGrade grade
    )
    {
        Assert.Equal(grade, AccidentGrading.GradeOf(new(dead, injured, loss)));
        Assert.Equal(grade is not AccidentGrade.Ordinary, grade.IsLargerOrWorse());
    }

    [Theory]
    [Article(27)]
    [InlineData(0, 0, 0, false)]
    [InlineData(-1, 0, 0, true)]
    [InlineData(0, -1, 0, true)]
    [InlineData(3, 0, -1, true)]
    public void A_toll_is_not_negative(int dead, int injured, int loss, bool faulty) =>
        Assert.Equal(faulty, new AccidentToll(dead, injured, loss).FaultOf() is not null);
}
