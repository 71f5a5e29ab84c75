using System.Globalization;
using System.Text;

namespace QualityAward.Files;

/// <summary>Makes an uploaded file's name harmless: it is shown and offered for saving, never used as a path here.</summary>
internal static class FileName
{
    private const int MaximumLength = 120;
    private const string Reserved = "<>:\"|?*";

    /// <summary>The last part of the name, without what moves text about or means something to a file system.</summary>
    public static string Clean(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var text = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            // Format characters can turn "exe.fdp" into "pdf.exe" before the reader's eyes.
            var harmful =
                Rune.GetUnicodeCategory(rune)
                    is UnicodeCategory.Control
                        or UnicodeCategory.Format
                        or UnicodeCategory.LineSeparator
                        or UnicodeCategory.ParagraphSeparator
                        or UnicodeCategory.PrivateUse
                        or UnicodeCategory.OtherNotAssigned
                || rune.IsAscii && Reserved.Contains((char)rune.Value, StringComparison.Ordinal);
            text.Append(harmful ? "_" : rune.ToString());
        }

        var clean = Shorten(text.ToString().Trim(' ', '.'));
        return clean.Length == 0 ? "未命名" : clean;
    }

    private static string Shorten(string name)
    {
        if (name.Length <= MaximumLength)
        {
            return name;
        }

        var extension = Path.GetExtension(name) is { Length: <= 10 } e ? e : "";
        var end = MaximumLength - extension.Length;
        return name[..(char.IsHighSurrogate(name[end - 1]) ? end - 1 : end)] + extension;
    }
}
