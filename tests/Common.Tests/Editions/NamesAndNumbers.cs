using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityAward.Common.Editions;
using QualityAward.Common.Wording;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Common.Tests.Editions;

/// <summary>Edition names and certificate numbers.</summary>
public sealed class NamesAndNumbers
{
    [Fact]
    [Article(4)]
    public void An_edition_is_named_by_its_number_and_years()
    {
        var name = new EditionName(3, 2022, 2023);

        Assert.Equal("第三届（2022—2023年度）", name.ToString());
        Assert.Equal("第三届攀枝花市政府质量奖", name.Award);
        Assert.Equal("2024年度", new EditionName(4, 2024, 2024).Years);
    }

    [Theory]
    [InlineData(1, "一")]
    [InlineData(10, "十")]
    [InlineData(12, "十二")]
    [InlineData(20, "二十")]
    [InlineData(99, "九十九")]
    [InlineData(100, "一百")]
    [InlineData(105, "一百零五")]
    [InlineData(112, "一百一十二")]
    [InlineData(990, "九百九十")]
    public void Numerals_are_written_as_people_say_them(int number, string numeral) =>
        Assert.Equal(numeral, ChineseNumerals.Of(number));

    [Fact]
    public void No_two_numbers_have_one_numeral() =>
        Assert.Equal(999, Enumerable.Range(1, 999).Select(ChineseNumerals.Of).Distinct().Count());

    [Fact]
    [Article(20)]
    public void A_certificate_number_names_edition_kind_and_serial() =>
        Assert.Equal(
            "PZHZLJ-03-Z-01",
            new CertificateNumber(3, CandidateKind.Organisation, 1).ToString()
        );

    [Property]
    [Article(28)]
    public Property A_certificate_number_is_read_back() =>
        Prop.ForAll(
            Gen.Choose(1, 99).ToArbitrary(),
            Gen.Elements(CandidateKind.Organisation, CandidateKind.Individual).ToArbitrary(),
            Gen.Choose(1, 99).ToArbitrary(),
            (edition, kind, serial) =>
            {
                var number = new CertificateNumber(edition, kind, serial);
                return CertificateNumber.TryParse(
                        $" {number.ToString().ToLowerInvariant()}",
                        out var read
                    )
                    && read == number;
            }
        );

    [Theory]
    [InlineData("")]
    [InlineData("PZHZLJ-00-Z-01")]
    [InlineData("PZHZLJ-03-Z-00")]
    [InlineData("PZHZLJ-03-A-01")]
    [InlineData("PZHZLJ-3-Z-1")]
    [InlineData("PZHZLJ-03-Z-01X")]
    public void Anything_else_is_no_certificate_number(string text) =>
        Assert.False(CertificateNumber.TryParse(text, out _));
}
