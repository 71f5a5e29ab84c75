using QualityAward.Common;
using QualityAward.Publicity.Exchange.Rules;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Publicity.Tests.Exchange;

/// <summary>第三十条: an activity costs nothing, and says nothing of money for taking part.</summary>
[Article(30)]
public sealed class NoFees
{
    [Theory]
    [InlineData("报名费200元")]
    [InlineData("每人300元，食宿费自理")]
    [InlineData("收取资料费")]
    [InlineData("参会须缴纳会务费")]
    [InlineData("培训费：¥1800")]
    [InlineData("３００元／人")]
    [InlineData("每人三百元")]
    [InlineData("免费参观，午餐费80元")]
    [InlineData("有偿咨询")]
    public void Money_for_taking_part_is_refused(string text) =>
        Assert.Equal(
            "activity-fee",
            Assert
                .Throws<RefusedException>(() =>
                    NoFeeRule.Check(("content.description", "活动说明", text))
                )
                .Refusal.Code
        );

    [Theory]
    [InlineData("本活动免费")]
    [InlineData("不收取任何费用")]
    [InlineData("免收报名费，所需经费由主办单位承担")]
    [InlineData("该公司产值2亿元，质量成本下降300万元")]
    [InlineData("多元素分析与一元化管理")]
    [InlineData(null)]
    [InlineData("")]
    public void What_nobody_pays_for_taking_part_is_left_alone(string? text) =>
        Assert.Null(NoFeeRule.FoundIn(text));
}
