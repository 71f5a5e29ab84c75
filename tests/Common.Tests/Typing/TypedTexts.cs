using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityAward.Common.Editions;
using QualityAward.Common.Typing;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Common.Tests.Typing;

/// <summary>Signs that nobody sees, or that look alike.</summary>
public sealed class TypedTexts
{
    private static readonly Gen<string> Invisible = Gen.Elements(
        "\u200b",
        "\ufeff",
        "\u202d",
        "\u202c",
        "\u00ad",
        "\u2060",
        "\u200d",
        "\u2066",
        "\u3164",
        "\ufe0f",
        "\u2800",
        "\U000e0100"
    );

    private static readonly Gen<string> Visible = Gen.Elements(
        "示",
        "例",
        "企",
        "业",
        "A",
        "b",
        "7",
        "𠮷",
        "，",
        "（",
        "）",
        "·",
        "é"
    );

    /// <summary>A visible text and the same with invisible signs anywhere in it, its ends included.</summary>
    private static readonly Gen<(string Plain, string Pasted)> Pairs =
        from signs in Visible.NonEmptyListOf()
        from strewn in Invisible.ListOf().ListOf(signs.Count + 1)
        select (
            string.Concat(signs),
            string.Concat(strewn[0])
                + string.Concat(signs.Select((s, i) => s + string.Concat(strewn[i + 1])))
        );

    [Property]
    public Property Invisible_signs_anywhere_change_nothing() =>
        Prop.ForAll(
            Pairs.ToArbitrary(),
            pair =>
                TypedText.Clean(pair.Pasted) == pair.Plain
                && TypedText.FaultOf(pair.Pasted) is null
                && Typed.Normalise(pair.Pasted) == Typed.Normalise(pair.Plain)
                && NameText.Fold(pair.Pasted) == NameText.Fold(pair.Plain)
        );

    [Property]
    public Property What_is_normalised_stays_as_it_is() =>
        Prop.ForAll(
            Pairs.ToArbitrary(),
            pair =>
            {
                var name = NameText.Normalise(pair.Pasted);
                var code = Typed.Normalise(pair.Pasted);
                return NameText.Normalise(name) == name
                    && Typed.Normalise(code) == code
                    && NameText.Fold(name) == NameText.Fold(pair.Pasted);
            }
        );

    [Property]
    public Property Only_invisible_signs_are_no_text() =>
        Prop.ForAll(
            Invisible.NonEmptyListOf().Select(string.Concat).ToArbitrary(),
            text =>
                TypedText.IsBlank(text)
                && TypedText.FaultOf(text) is { } fault
                && fault.Refuse("reason").Detail.Contains(fault.CodePoint, StringComparison.Ordinal)
        );

    [Property]
    public void No_text_whatever_makes_it_fail(string? text)
    {
        _ = TypedText.Clean(text);
        _ = TypedText.FaultOf(text);
        _ = NameText.FaultOf(text);
        _ = NameText.Normalise(text);
        _ = DocumentNumber.Normalise(text);
        _ = Typed.Normalise(text);
        Assert.False(
            TypedText.FaultOf(text) is null && TypedText.Clean(text)?.Contains('\0') is true
        );
    }

    [Theory]
    [InlineData("示例\0内容", "U+0000", "空字符")]
    [InlineData("示例\uE863", "U+E863", "自造字")]
    [InlineData("示例\u001b", "U+001B", "控制字符")]
    [InlineData("\u200b", "U+200B", "零宽空格")]
    [InlineData(" \u3164 ", "U+3164", "谚文填充符")]
    [InlineData("示例\uFDD0", "U+FDD0", "未定义的字符")]
    public void The_sign_is_named(string text, string codePoint, string name)
    {
        var refusal = TypedText.FaultOf(text)!.Refuse("text", "投诉举报内容");

        Assert.Equal("text-sign-refused", refusal.Code);
        Assert.Equal(codePoint, refusal.Facts!["sign"]);
        Assert.Contains(name, refusal.Detail, StringComparison.Ordinal);
        Assert.StartsWith("投诉举报内容", refusal.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("第一行\n第二行\t列")]
    [InlineData("示例👨‍👩‍👧")]
    [InlineData("")]
    [InlineData("　")]
    [InlineData(null)]
    public void Other_texts_are_taken(string? text) => Assert.Null(TypedText.FaultOf(text));

    [Theory]
    [InlineData("示例\n第二行", "U+000A")]
    [InlineData("示例\u2028第二行", "U+2028")]
    [InlineData("示例😀", "U+1F600")]
    [InlineData("示例\uE863", "U+E863")]
    [InlineData("示例\uFFFD", "U+FFFD")]
    public void A_name_has_no_line_breaks_or_pictures(string name, string codePoint) =>
        Assert.Equal(codePoint, NameText.FaultOf(name)?.CodePoint);

    [Theory]
    [InlineData("示例·买买提")]
    [InlineData("示例（集团）有限公司")]
    [InlineData("示例𠮷")]
    [InlineData("示例㈱")]
    [InlineData("〇一示例厂")]
    [InlineData("示例 A&B 公司")]
    public void Names_as_they_are_registered_are_taken(string name)
    {
        Assert.Null(NameText.FaultOf(name));
        Assert.Equal(name, NameText.Normalise(name));
    }

    [Theory]
    [InlineData("  示例　ＡＢ１ \u200b 公司 ", "示例 AB1 公司")]
    [InlineData("cafe\u0301", "café")]
    [InlineData(null, null)]
    public void A_name_is_stored_without_what_nobody_sees(string? typed, string? stored) =>
        Assert.Equal(stored, NameText.Normalise(typed));

    [Theory]
    [InlineData("示例·钱某", "示例•钱某")]
    [InlineData("示例·钱某", "示例・钱某")]
    [InlineData("示例·钱某", "示例･钱某")]
    [InlineData("示例·钱某", "示例 钱某")]
    [InlineData("示例·钱某", "示例钱\u200b某")]
    [InlineData("示例（集团）有限公司", "示例(集团)有限公司")]
    [InlineData("示例（集团）有限公司", "示例 【集团】 有限公司")]
    [InlineData("示例ABC公司", "示例ａｂｃ公司")]
    [InlineData("示例⼀厂", "示例一厂")]
    public void Names_that_look_alike_are_folded_to_one(string one, string other) =>
        Assert.Equal(NameText.Fold(one), NameText.Fold(other));

    [Theory]
    [InlineData("示例甲", "示例乙")]
    [InlineData("示例（集团）有限公司", "示例集团有限公司")]
    [InlineData("王伟", "王伟民")]
    public void Different_names_stay_different(string one, string other) =>
        Assert.NotEqual(NameText.Fold(one), NameText.Fold(other));

    [Theory]
    [InlineData("示例企[2023]3号", "示例企〔2023〕3号")]
    [InlineData("示例企（2023）3号", "示例企〔2023〕3号")]
    [InlineData("示例企(2023)3号", "示例企〔2023〕3号")]
    [InlineData("示例企﹝2023﹞3号", "示例企〔2023〕3号")]
    [InlineData("示例企【2023】3号", "示例企〔2023〕3号")]
    [InlineData("示例企〔２０２３〕３号", "示例企〔2023〕3号")]
    [InlineData("示例企〔2023〕3 号", "示例企〔2023〕3号")]
    [InlineData("　示例企〔2023〕3号\u200b", "示例企〔2023〕3号")]
    [InlineData("TCL质〔2023〕1号", "TCL质〔2023〕1号")]
    [InlineData("〇一所质〔2023〕3号", "〇一所质〔2023〕3号")]
    [InlineData("攀钢（集团）质[2023]5号", "攀钢（集团）质〔2023〕5号")]
    [InlineData("攀钢(集团)质〔2023〕5号", "攀钢（集团）质〔2023〕5号")]
    public void A_document_number_is_put_in_its_proper_form(string typed, string number)
    {
        Assert.Equal(number, DocumentNumber.Normalise(typed));
        Assert.True(DocumentNumber.IsValid(number));
        Assert.Equal(number, DocumentNumber.Normalise(number));
    }

    [Theory]
    [InlineData("示例企〔2023〕03号")]
    [InlineData("示例企〔2023〕第3号")]
    [InlineData("示例企〔2023〕1-2号")]
    [InlineData("示例企〔2023〕123456号")]
    [InlineData("〔2023〕3号")]
    [InlineData("（）〔2023〕3号")]
    [InlineData("示例企〔2023〕3号附件")]
    [InlineData("无")]
    [InlineData("")]
    public void What_is_no_document_number_stays_none(string typed) =>
        Assert.False(DocumentNumber.IsValid(DocumentNumber.Normalise(typed)));

    [Theory]
    [InlineData("PZHZLJ–03–Z–01")]
    [InlineData("ＰＺＨＺＬＪ－０３－Ｚ－０１")]
    [InlineData("pzhzlj−03−z−01\ufeff")]
    public void A_certificate_number_is_read_with_any_hyphen(string typed)
    {
        Assert.True(CertificateNumber.TryParse(typed, out var number));
        Assert.Equal("PZHZLJ-03-Z-01", number.ToString());
    }

    [Theory]
    [InlineData("（０８１２）３３３ ００００", "(0812)3330000")]
    [InlineData("\u202d13900000000\u202c", "13900000000")]
    [InlineData("0812—3330000", "0812-3330000")]
    [InlineData(null, null)]
    public void A_telephone_number_is_kept_plain(string? typed, string? stored) =>
        Assert.Equal(stored, Typed.Telephone(typed));

    [Theory]
    [InlineData("示例", 2, "示例")]
    [InlineData("示例", 1, "示")]
    [InlineData("a𠮷b", 2, "a𠮷")]
    [InlineData("𠮷𠮷", 1, "𠮷")]
    public void A_text_is_cut_between_signs(string text, int longest, string cut) =>
        Assert.Equal(cut, TypedText.Cut(text, longest));

    [Fact]
    public void A_text_that_has_to_be_there_is_asked_for_with_its_limit()
    {
        Assert.Equal("理由", TypedText.Require(" 理由\u200b ", "reason", "理由", 10));
        Assert.Equal("text-missing", CodeOf(" "));
        Assert.Equal("text-too-long", CodeOf(new string('长', 11)));
        Assert.Equal("text-missing", CodeOf(null));
        Assert.Equal("text-sign-refused", CodeOf("\u200b"));

        static string CodeOf(string? text) =>
            Assert
                .Throws<RefusedException>(() => TypedText.Require(text, "reason", "理由", 10))
                .Refusal.Code;
    }
}
