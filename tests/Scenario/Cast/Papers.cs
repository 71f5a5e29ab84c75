using System.Text;
using SkiaSharp;

namespace QualityAward.Scenario.Cast;

/// <summary>Papers that do not exist: real PDFs that open and say so.</summary>
public static class Papers
{
    private const float Width = 595;
    private const float Height = 842;
    private const float Margin = 72;
    private const float Line = 24;

    private static readonly Lazy<SKTypeface> Chinese = new(FindFont);

    /// <summary>A stamped paper of one page.</summary>
    public static byte[] Scan(string title) =>
        Of(
            title,
            "本件为演示用文件，单位、人员、文号和内容均为虚构，不具有任何效力。",
            "正式办理时，此处为盖章原件的扫描件，载明发文机关、发文字号、正文、成文日期和印章。"
        );

    /// <summary>A paper of as many pages as its text needs, numbered.</summary>
    public static byte[] Of(string title, params IReadOnlyList<string> paragraphs)
    {
        using var content = new MemoryStream();
        // No dates of the machine in it: the same paper has the same hash in every play.
        using (
            var document = SKDocument.CreatePdf(
                content,
                new SKDocumentPdfMetadata { Title = title }
            )
        )
        using (var large = new SKFont(Chinese.Value, 20))
        using (var text = new SKFont(Chinese.Value, 14))
        using (var ink = new SKPaint { IsAntialias = true })
        {
            var lines = paragraphs.SelectMany(p => Wrap($"　　{p}", text)).ToList();
            var onPage = (int)((Height - 3 * Margin) / Line);
            foreach (
                var (page, index) in lines.Chunk(onPage).Select((page, index) => (page, index))
            )
            {
                var canvas = document.BeginPage(Width, Height);
                var y = Margin;
                if (index == 0)
                {
                    canvas.DrawText(title, Width / 2, y, SKTextAlign.Center, large, ink);
                }

                foreach (var line in page)
                {
                    y += Line;
                    canvas.DrawText(line, Margin, y + Line / 2, SKTextAlign.Left, text, ink);
                }

                canvas.DrawText(
                    $"第{index + 1}页",
                    Width / 2,
                    Height - Margin / 2,
                    SKTextAlign.Center,
                    text,
                    ink
                );
                document.EndPage();
            }

            document.Close();
        }

        return content.ToArray();
    }

    private static IEnumerable<string> Wrap(string paragraph, SKFont font)
    {
        var line = new StringBuilder();
        foreach (var rune in paragraph.EnumerateRunes())
        {
            if (font.MeasureText($"{line}{rune}") > Width - 2 * Margin)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(rune);
        }

        yield return line.ToString();
    }

    // The build of Skia that runs everywhere asks no fontconfig; without any font the paper is still a PDF.
    private static SKTypeface FindFont()
    {
        var folders = Environment.GetEnvironmentVariable("Award__FontFolder") ?? "/usr/share/fonts";
        var files = folders
            .Split(Path.PathSeparator)
            .Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*.*", SearchOption.AllDirectories));
        return files
                .Where(f => Path.GetExtension(f).ToLowerInvariant() is ".ttf" or ".otf" or ".ttc")
                .Order(StringComparer.Ordinal)
                .Select(f => SKTypeface.FromFile(f))
                .FirstOrDefault(face => face is { IsBold: false } && Has(face))
            ?? SKTypeface.Default;
    }

    private static bool Has(SKTypeface face)
    {
        using var font = new SKFont(face);
        return font.ContainsGlyph('质');
    }
}
