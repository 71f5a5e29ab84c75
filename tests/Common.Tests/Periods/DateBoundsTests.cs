using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityAward.Common.Periods;
using Xunit;

namespace QualityAward.Common.Tests.Periods;

/// <summary>Between which days a date can lie.</summary>
public sealed class DateBoundsTests
{
    private static readonly DateBounds Bounds = new(
        new(2023, 2, 1),
        "评选通知印发之日",
        new(2023, 2, 28)
    );

    /// <summary>The days around both bounds.</summary>
    [Property]
    public Property Both_bounds_belong_to_it() =>
        Prop.ForAll(
            Gen.Elements(Bounds.From, Bounds.Today).ToArbitrary(),
            Gen.Choose(-2, 2).ToArbitrary(),
            (bound, off) =>
            {
                var day = bound.AddDays(off);
                return Bounds.FaultOf(day, "推荐意见") is null
                    == (day >= Bounds.From && day <= Bounds.Today);
            }
        );

    [Fact]
    public void The_sentence_names_the_day_and_both_bounds() =>
        Assert.Equal(
            "推荐意见的日期应在评选通知印发之日（2023年2月1日）至今日（2023年2月28日）之间，所填为2033年1月1日。请核对后重新填写。",
            Bounds.FaultOf(new(2033, 1, 1), "推荐意见")
        );
}
