using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityAward.Common.Publication;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Common.Tests.Publication;

/// <summary>第三条: what free text must not carry to the public.</summary>
[Article(3)]
public sealed class PersonalDataInText
{
    // With the check digit computed; nobody's.
    private const string Identity = "510402199001010012";

    private static readonly string[] Around =
    [
        "",
        "号码",
        "身份证",
        "12",
        "2023年",
        " ",
        "（",
        "）",
        "、",
        "某某，",
        "7",
    ];

    [Property]
    public Property An_identity_number_is_found_whatever_stands_around_and_between() =>
        Prop.ForAll(
            Gen.Elements(Around).Two().ToArbitrary(),
            Gen.Elements("", " ", "-", "\u200B", "－", "·", " \u00AD").ToArbitrary(),
            Gen.Choose(1, 17).Two().ToArbitrary(),
            (around, between, cuts) =>
            {
                var number = Identity;
                foreach (var cut in new[] { cuts.Item1, cuts.Item2 }.Distinct().OrderDescending())
                {
                    number = number.Insert(cut, between);
                }

                var text = around.Item1 + FullWidth(number, cuts.Item1) + around.Item2;
                return PersonalDataScan
                    .Of(text, [])
                    .Any(mark =>
                        mark.Kind is PersonalDataKind.IdentityNumber
                        && mark.Start <= around.Item1.Length
                        && mark.Start + mark.Length >= around.Item1.Length + number.Length
                    );
            }
        );

    [Theory]
    [InlineData("联系人手机13800000000。", "13800000000")]
    [InlineData("电话 138-0000-0000", "138-0000-0000")]
    [InlineData("+86 13800000000", "+86 13800000000")]
    [InlineData("１３８００００００００", "１３８００００００００")]
    [InlineData("请拨一三八〇〇零〇〇〇〇〇", "一三八〇〇零〇〇〇〇〇")]
    public void A_mobile_number_is_found_with_its_place(string text, string number)
    {
        var mark = Assert.Single(PersonalDataScan.Of(text, []));

        Assert.Equal(
            (PersonalDataKind.MobileNumber, number),
            (mark.Kind, text.Substring(mark.Start, mark.Length))
        );
        Assert.DoesNotContain(number, mark.Excerpt, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("材料评审得分90分。", PersonalDataKind.Score)]
    [InlineData("综合得分：912.5", PersonalDataKind.Score)]
    [InlineData("现场评审88.5分", PersonalDataKind.Score)]
    [InlineData("原身份证510402800101001", PersonalDataKind.OtherDocument)]
    [InlineData("护照E00000000", PersonalDataKind.OtherDocument)]
    [InlineData("通行证H0000000000", PersonalDataKind.OtherDocument)]
    [InlineData("住东区示例街1号", PersonalDataKind.Address)]
    [InlineData("示例小区3栋2单元501室", PersonalDataKind.Address)]
    public void What_looks_like_a_score_or_an_address_is_marked(
        string text,
        PersonalDataKind kind
    ) => Assert.Contains(PersonalDataScan.Of(text, []), mark => mark.Kind == kind);

    [Theory]
    [InlineData("根据攀质强办〔2023〕5号，公示至2023年6月28日24时。")]
    [InlineData("受理电话0812-0000001，统一社会信用代码91510400MA0000000X。")]
    [InlineData("9时30分至17时，会议历时30分钟，百分之五。")]
    [InlineData("奖励人民币13800000000000元。")]
    [InlineData("各县（区）分管领导、分公司、第二分部。")]
    [InlineData("获奖组织不超过3个、获奖个人不超过5个。")]
    public void Ordinary_text_of_a_notice_is_clean(string text) =>
        Assert.Empty(PersonalDataScan.Of(text, []));

    [Fact]
    public void A_name_is_found_however_it_is_written()
    {
        var text = "其中示例 · 某\u200B厂未列入。";

        var mark = Assert.Single(PersonalDataScan.Of(text, ["示例某厂"]));

        Assert.Equal(PersonalDataKind.Name, mark.Kind);
        Assert.Equal("示例 · 某\u200B厂", mark.Excerpt);
    }

    [Fact]
    public void Numbers_refuse_and_the_place_is_told_without_the_number()
    {
        var refused = Assert.Throws<RefusedException>(() =>
            NoPersonalDataRule.Check(PublicText.Of("标题", ["第一段", $"身份证{Identity}"]), [])
        );

        Assert.Equal(("personal-data-in-text", 3), (refused.Refusal.Code, refused.Refusal.Article));
        Assert.Contains("正文第2段第4至21字", refused.Refusal.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain(Identity, refused.Refusal.Detail, StringComparison.Ordinal);
    }

    private static string FullWidth(string number, int seed) =>
        seed % 2 == 0
            ? number
            : string.Concat(number.Select(c => char.IsAsciiDigit(c) ? (char)(c + 0xFEE0) : c));
}
