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

    /// <summary>Whether nothing is there to read: null, empty, blanks, invisible signs.</summary>
    public static bool IsBlank([NotNullWhen(false)] string? text) =>
        text is null
        || text.EnumerateRunes()
            .All(sign => Rune.IsWhiteSpace(sign) || InvisibleSigns.Contains(sign));

    /// <summary>A text that has to be there.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="field">Name of the input, so that the form can mark it.</param>
    /// <param name="name">What people call it.</param>
    /// <param name="longest">In UTF-16 units, as the database counts at most.</param>
    /// <returns>The text, cleaned, without blanks around it.</returns>
    /// <exception cref="RefusedException">400 <c>text-sign-refused</c>, <c>text-missing</c>.</exception>
    public static string Require(string? text, string field, string name, int longest)
    {
        if (FaultOf(text) is { } fault)
        {
            throw new RefusedException(fault.Refuse(field, name));
        }

        return Clean(text)?.Trim() is { Length: > 0 } trimmed && trimmed.Length <= longest
            ? trimmed
            : throw new RefusedException(
                new(
                    RefusalKind.Malformed,
                    "text-missing",
                    $"请填写{name}",
                    $"{name}应为1至{longest}字。",
                    Facts: new Dictionary<string, object?>
                    {
                        ["field"] = field,
                        ["longest"] = longest,
                    }
                )
            );
    }

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
