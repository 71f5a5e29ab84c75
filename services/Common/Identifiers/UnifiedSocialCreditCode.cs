using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace QualityAward.Common.Identifiers;

/// <summary>统一社会信用代码 of a legal person or other organisation (GB 32100).</summary>
public sealed record UnifiedSocialCreditCode
{
    private const int Length = 18;

    // Without I, O, S, V, Z, which are mistaken for digits and other letters.
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private const string Authorities = "123456789ANY";

    private static readonly SearchValues<char> Signs = SearchValues.Create(Alphabet);

    private static readonly int[] Weights =
    [
        1,
        3,
        9,
        27,
        19,
        26,
        16,
        17,
        20,
        29,
        25,
        13,
        8,
        24,
        10,
        30,
        28,
    ];

    private UnifiedSocialCreditCode(string value) => Value = value;

    /// <summary>The 18 characters, upper case.</summary>
    public string Value { get; }

    /// <summary>
    /// Characters 3 to 8: the division of the authority that registered it, then. Shown, never a ground of refusal: firms
    /// move, and some of the city's were registered with the province or the state.
    /// </summary>
    public string RegisteringDivision => Value[2..8];

    /// <summary>What is wrong with a typed code, in Chinese; <c>null</c> when nothing is.</summary>
    public static string? FaultOf(string? text)
    {
        var code = Typed.Normalise(text);
        if (code.Length != Length)
        {
            return $"统一社会信用代码应为{Length}位，现为{code.Length}位。";
        }

        var strange = code.AsSpan().IndexOfAnyExcept(Signs);
        if (strange >= 0)
        {
            return $"统一社会信用代码第{strange + 1}位“{code[strange]}”不是允许的字符（不使用I、O、S、V、Z）。";
        }

        if (CheckCharacterOf(code) != code[^1])
        {
            return "统一社会信用代码校验不通过，请核对每一位。";
        }

        // GB 32100: place 1 is the registering authority, places 9 to 17 are the body's own number. Zeros pass the check sum.
        return !Authorities.Contains(code[0]) || code.AsSpan(8, 9).IndexOfAnyExcept('0') < 0
            ? "统一社会信用代码的登记管理部门代码（第1位）或者主体标识码（第9至17位）不是真实的代码，请核对。"
            : null;
    }

    /// <summary>Reads a code as people type it.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out UnifiedSocialCreditCode? code)
    {
        code = FaultOf(text) is null ? new(Typed.Normalise(text)) : null;
        return code is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <summary>The 18th character that belongs to the first 17.</summary>
    internal static char CheckCharacterOf(ReadOnlySpan<char> code)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Weights[i] * Alphabet.IndexOf(code[i]);
        }

        return Alphabet[(31 - sum % 31) % 31];
    }
}
