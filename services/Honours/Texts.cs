using QualityAward.Common;

namespace QualityAward.Honours;

/// <summary>Texts that somebody has to write.</summary>
internal static class Texts
{
    /// <returns>The text without blanks around it.</returns>
    /// <exception cref="RefusedException">400 <c>text-missing</c>.</exception>
    public static string Require(string? text, string field, string name, int longest) =>
        text?.Trim() is { Length: > 0 } trimmed && trimmed.Length <= longest
            ? trimmed
            : throw new RefusedException(
                new(
                    RefusalKind.Malformed,
                    "text-missing",
                    $"请填写{name}",
                    $"{name}应为1至{longest}字。",
                    Facts: new Dictionary<string, object?> { ["field"] = field }
                )
            );
}
