using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityAward.Common.Identifiers;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Common.Tests.Identifiers;

/// <summary>统一社会信用代码 (GB 32100).</summary>
[Article(9)]
public sealed class OrganisationCodes
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static readonly Gen<string> Valid =
        from authority in Gen.Elements("123456789ANY".ToCharArray())
        from signs in Gen.Elements(Alphabet.ToCharArray()).ArrayOf(16)
        let body = authority + new string(signs)
        where body[8..].Any(sign => sign != '0')
        select body + UnifiedSocialCreditCode.CheckCharacterOf(body);

    [Theory]
    [InlineData("91350100M000100Y43")] // the example of GB 32100—2015
    [InlineData(" 91350100m000100y43 ")]
    [InlineData("９１３５０１００Ｍ０００１００Ｙ４３")]
    [InlineData("\u200b91350100\u00adM000100Y43\ufeff")]
    [InlineData("\u202d91350100M000100Y43\u202c")]
    public void A_code_is_read_as_people_type_it(string text)
    {
        Assert.True(UnifiedSocialCreditCode.TryParse(text, out var code));
        Assert.Equal("91350100M000100Y43", code.Value);
        Assert.Equal("350100", code.RegisteringDivision);
    }

    [Theory]
    [InlineData("", "应为18位")]
    [InlineData("91350100M000100Y4", "现为17位")]
    [InlineData("91350100I000100Y43", "第9位“I”")]
    [InlineData("91350100M000100Y44", "校验不通过")]
    [InlineData("000000000000000000", "不是真实的代码")]
    public void A_fault_is_named(string text, string fault) =>
        Assert.Contains(fault, UnifiedSocialCreditCode.FaultOf(text));

    [Property]
    public Property Any_other_character_in_any_place_is_detected() =>
        Prop.ForAll(
            Valid.ToArbitrary(),
            Gen.Choose(0, 17).ToArbitrary(),
            Gen.Elements(Alphabet.ToCharArray()).ToArbitrary(),
            (code, place, sign) =>
            {
                var changed = code[..place] + sign + code[(place + 1)..];
                return UnifiedSocialCreditCode.FaultOf(changed) is null == (changed == code);
            }
        );

    [Property]
    public Property Neighbours_changed_over_are_detected() =>
        Prop.ForAll(
            Valid.ToArbitrary(),
            Gen.Choose(0, 15).ToArbitrary(),
            (code, place) =>
            {
                var changed = code[..place] + code[place + 1] + code[place] + code[(place + 2)..];
                return UnifiedSocialCreditCode.FaultOf(changed) is null == (changed == code);
            }
        );
}
