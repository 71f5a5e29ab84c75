using QualityAward.Common.Typing;

namespace QualityAward.Honours;

/// <summary>Texts that a form demands.</summary>
internal static class Texts
{
    /// <returns>The text without blanks around it.</returns>
    /// <exception cref="Common.RefusedException">400 <c>text-missing</c>.</exception>
    public static string Require(string? text, string field, string name, int longest) =>
        TypedText.Require(text, field, name, longest);
}
