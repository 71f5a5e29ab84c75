using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityAward.Common.Identifiers;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Common.Tests.Identifiers;

/// <summary>Numbers whose check digit is right and whose holder cannot exist. All numbers are made up.</summary>
[Article(10)]
public sealed class ImpossiblePeople
{
    private const PersonDocumentKind Resident = PersonDocumentKind.ResidentIdentityCard;
    private const PersonDocumentKind Permit = PersonDocumentKind.HongKongMacaoTaiwanResidencePermit;
    private const PersonDocumentKind Foreign =
        PersonDocumentKind.ForeignPermanentResidentIdentityCard;

    private static readonly DateOnly Today = new(2026, 11, 30);

    [Theory]
    [InlineData(Resident, "510402209901010014", "晚于今日")]
    [InlineData(Resident, "510402202612010016", "晚于今日")]
    [InlineData(Resident, "510402180201010017", "早于1900年")]
    [InlineData(Resident, "000000199001010018", "省级行政区划代码")]
    [InlineData(Resident, "990000199001010017", "改选证件种类")]
    [InlineData(Resident, "911100198508150016", "改选证件种类")]
    [InlineData(Permit, "811234199001010030", "前6位")]
    [InlineData(Foreign, "900000198508150018", "省级行政区划代码")]
    [InlineData(Foreign, "911100209908150016", "晚于今日")]
    [InlineData(Foreign, "USA510085130101", "不是真实的日期")]
    [InlineData(Foreign, "USA510085023001", "不是真实的日期")]
    public void Are_refused(PersonDocumentKind kind, string number, string fault) =>
        Assert.Contains(fault, PersonDocument.FaultOf(kind, number, Today));

    [Theory]
    [InlineData(Resident, "510400198001015553")]
    [InlineData(Resident, "510411195602280016")]
    [InlineData(Resident, "412723197007070013")]
    [InlineData(Resident, "510402202001010017")]
    [InlineData(Resident, "\u200b510402197505050019")]
    [InlineData(Resident, "\u202d510402197505050019\u202c")]
    [InlineData(Resident, "510402\u00ad197505050019")]
    [InlineData(Permit, "820000199001010029")]
    [InlineData(Permit, "830000199001010039")]
    [InlineData(Foreign, "911100198508150016")]
    [InlineData(Foreign, "USA510085081501")]
    [InlineData(Foreign, "USA510000022901")]
    public void Others_are_taken(PersonDocumentKind kind, string number) =>
        Assert.Null(PersonDocument.FaultOf(kind, number, Today));

    /// <summary>Days around both bounds, where a slip of one day would show.</summary>
    [Property]
    public Property Birth_lies_between_1900_and_today() =>
        Prop.ForAll(
            Gen.Elements(new DateOnly(1900, 1, 1), Today).ToArbitrary(),
            Gen.Choose(-2, 2).ToArbitrary(),
            (bound, off) =>
            {
                var birth = bound.AddDays(off);
                var body = $"510402{birth:yyyyMMdd}001";
                var number = body + CitizenNumber.CheckDigitOf(body);
                return PersonDocument.FaultOf(Resident, number, Today) is null
                    == (birth >= new DateOnly(1900, 1, 1) && birth <= Today);
            }
        );
}
