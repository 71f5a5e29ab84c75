using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityAward.Common.Identifiers;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Common.Tests.Identifiers;

/// <summary>The documents by which a person is identified. All numbers are made up.</summary>
[Article(10)]
public sealed class PersonDocuments
{
    private static readonly Gen<string> Valid =
        from day in Gen.Choose(0, 40_000).Select(new DateOnly(1900, 1, 1).AddDays)
        from serial in Gen.Choose(0, 999)
        let body = $"510402{day:yyyyMMdd}{serial:000}"
        select body + CitizenNumber.CheckDigitOf(body);

    [Theory]
    [InlineData(PersonDocumentKind.ResidentIdentityCard, "11010519491231002X")] // the example of GB 11643—1999
    [InlineData(PersonDocumentKind.ResidentIdentityCard, "11010519491231002x")]
    [InlineData(PersonDocumentKind.HongKongMacaoTaiwanResidencePermit, "810000199408230021")]
    [InlineData(PersonDocumentKind.ForeignPermanentResidentIdentityCard, "CHN510080010101")]
    [InlineData(PersonDocumentKind.Passport, "e12345678")]
    public void A_number_is_read_as_people_type_it(PersonDocumentKind kind, string text) =>
        Assert.True(PersonDocument.TryParse(kind, text, out _), PersonDocument.FaultOf(kind, text));

    [Theory]
    [InlineData(PersonDocumentKind.ResidentIdentityCard, "1101051949123100", "应为18位")]
    [InlineData(PersonDocumentKind.ResidentIdentityCard, "11010519491331002X", "不是真实的日期")]
    [InlineData(PersonDocumentKind.ResidentIdentityCard, "110105194912310021", "校验不通过")]
    [InlineData(PersonDocumentKind.ResidentIdentityCard, "1101051949123100XX", "前17位应为数字")]
    [InlineData(PersonDocumentKind.ResidentIdentityCard, "810000199408230021", "请改选证件种类")]
    [InlineData(
        PersonDocumentKind.HongKongMacaoTaiwanResidencePermit,
        "11010519491231002X",
        "81、82或者83"
    )]
    [InlineData(
        PersonDocumentKind.ForeignPermanentResidentIdentityCard,
        "11010519491231002X",
        "9开头"
    )]
    [InlineData(PersonDocumentKind.Passport, "E1234", null)]
    [InlineData(PersonDocumentKind.Passport, "E123", "5至9位")]
    public void A_fault_is_named(PersonDocumentKind kind, string text, string? fault)
    {
        if (fault is null)
        {
            Assert.Null(PersonDocument.FaultOf(kind, text));
        }
        else
        {
            Assert.Contains(fault, PersonDocument.FaultOf(kind, text));
        }
    }

    [Fact]
    public void A_document_never_prints_its_number()
    {
        PersonDocument.TryParse(
            PersonDocumentKind.ResidentIdentityCard,
            "11010519491231002X",
            out var document
        );

        Assert.Equal("居民身份证 1101**********002X", document!.ToString());
    }

    [Property]
    public Property Any_other_digit_in_any_place_is_detected() =>
        Prop.ForAll(
            Valid.ToArbitrary(),
            Gen.Choose(0, 17).ToArbitrary(),
            Gen.Elements("0123456789X".ToCharArray()).ToArbitrary(),
            (number, place, sign) =>
            {
                var changed = number[..place] + sign + number[(place + 1)..];
                return PersonDocument.FaultOf(PersonDocumentKind.ResidentIdentityCard, changed)
                        is null
                    == (changed == number);
            }
        );

    [Property]
    public Property The_date_of_birth_is_read_out_again() =>
        Prop.ForAll(
            Valid.ToArbitrary(),
            number => $"{CitizenNumber.BirthDateOf(number):yyyyMMdd}" == number[6..14]
        );
}
