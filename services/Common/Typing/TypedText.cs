using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace QualityAward.Common.Typing;

/// <summary>
/// Any text that somebody typed or pasted. Every service cleans whatever it reads at its edge, so the rest of the code meets
/// neither invisible nor control signs.
/// </summary>
public static class TypedText
{
    /// <summary>Without the signs that nobody sees, and half a sign made U+FFFD; null stays null.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Clean(string? text) =>
        text is null
        || !text.EnumerateRunes()
            .Any(sign => sign == Rune.ReplacementChar || InvisibleSigns.Contains(sign))
            ? text
            : string.Concat(text.EnumerateRunes().Where(sign => !InvisibleSigns.Contains(sign)));

    /// <summary>
    /// Why a text is not taken, null if it is: a control sign other than a line break or tab, a private-use sign (which every
    /// machine draws differently), a sign that is none, or nothing but signs that nobody sees.
    /// </summary>
    public static TextFault? FaultOf(string? text)
    {
        Rune? invisible = null;
        var visible = false;
        foreach (var sign in (text ?? "").EnumerateRunes())
        {
            if (ReasonAgainst(sign) is { } reason)
            {
                return new(sign, reason);
            }

            if (InvisibleSigns.Contains(sign))
            {
                invisible ??= sign;
            }
            else
            {
                visible |= !Rune.IsWhiteSpace(sign);
            }
        }

        return invisible is { } alone && !visible
            ? new(alone, $"只含有看不见的{InvisibleSigns.NameOf(alone)}，没有内容，请重新填写。")
            : null;
    }

    /// <summary>A text that was refused, fit to be repeated: signs that no text may have are left out, at most 40 signs.</summary>
    public static string Shown(string text) =>
        string.Concat(
            text.EnumerateRunes()
                .Where(sign => ReasonAgainst(sign) is null && !InvisibleSigns.Contains(sign))
                .Take(40)
        );

    /// <summary>Whether nothing is there to read: null, empty, blanks, invisible signs.</summary>
    public static bool IsBlank([NotNullWhen(false)] string? text) =>
        text is null
        || text.EnumerateRunes()
            .All(sign => Rune.IsWhiteSpace(sign) || InvisibleSigns.Contains(sign));

    /// <summary>A text that has to be there.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="field">Name of the input, so that the form can mark it.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="longest">In signs, as the database counts.</param>
    /// <returns>The text, cleaned, without blanks around it.</returns>
    /// <exception cref="RefusedException">400 <c>text-sign-refused</c>, <c>text-missing</c>; 422 <c>text-too-long</c>.</exception>
    public static string Require(string? text, string field, string name, int longest)
    {
        if (FaultOf(text) is { } fault)
        {
            throw new RefusedException(fault.Refuse(field, name));
        }

        if (Clean(text)?.Trim() is not { Length: > 0 } trimmed)
        {
            throw new RefusedException(
                new(
                    RefusalKind.Malformed,
                    "text-missing",
                    $"请填写{name}",
                    $"{name}应为1至{longest}字。",
                    Facts: new Dictionary<string, object?>
                    {
                        ["field"] = field,
                        ["limit"] = longest,
                    }
                )
            );
        }

        return Signs(trimmed) <= longest
            ? trimmed
            : throw new RefusedException(TooLong(field, trimmed, longest, name));
    }

    /// <summary>How many signs a text has, as PostgreSQL counts them: one beyond the basic plane is one.</summary>
    public static int Signs(string text) => text.Length - text.Count(char.IsLowSurrogate);

    /// <summary>The first signs of a text, none of them cut in half: PostgreSQL takes no half of a surrogate pair.</summary>
    public static string Cut(string text, int longest) =>
        Signs(text) <= longest ? text : string.Concat(text.EnumerateRunes().Take(longest));

    /// <summary>422 <c>text-too-long</c> with the field and its limit.</summary>
    /// <param name="field">Name of the input, so that the form can mark it.</param>
    /// <param name="text">As typed.</param>
    /// <param name="longest">In signs.</param>
    /// <param name="name">What people call the input; null: its <paramref name="field"/>.</param>
    public static Refusal TooLong(string field, string text, int longest, string? name = null) =>
        new(
            RefusalKind.RuleOfLaw,
            "text-too-long",
            "填写的内容过长",
            $"{name ?? $"“{field}”处"}不得超过{longest}字，现为{Signs(text)}字，请缩短后重新提交。",
            Facts: new Dictionary<string, object?> { ["field"] = field, ["limit"] = longest }
        );

    private static string? ReasonAgainst(Rune sign) =>
        Rune.GetUnicodeCategory(sign) switch
        {
            UnicodeCategory.Control when sign.Value is not ('\n' or '\r' or '\t') =>
                $"含有{InvisibleSigns.NameOf(sign)}，不能使用，请删除后重新提交。",
            UnicodeCategory.PrivateUse =>
                $"含有{InvisibleSigns.NameOf(sign)}，在其他设备上不能正确显示，请改用标准字符。",
            UnicodeCategory.OtherNotAssigned
                when sign.Value is >= 0xFDD0 and <= 0xFDEF || (sign.Value & 0xFFFE) == 0xFFFE =>
                $"含有{InvisibleSigns.NameOf(sign)}，不能使用，请删除后重新提交。",
            _ => null,
        };
}
