using System.Text;
using SkiaSharp;

namespace QualityAward.Documents.Fonts;

/// <summary>
/// Measures and draws one document's text in one weight. Signs that the weight's font lacks come from whichever installed
/// font has them; of each font only the signs used go into the document.
/// </summary>
public sealed class Typesetter : IDisposable
{
    private readonly Dictionary<Rune, SKTypeface> _faces = [];
    private readonly List<SKTypeface> _subsets = [];

    private Typesetter() { }

    /// <summary>Prepares the fonts for a text.</summary>
    /// <param name="fonts">Where to look.</param>
    /// <param name="main">The weight's own font.</param>
    /// <param name="text">Every sign that will be drawn.</param>
    /// <exception cref="Common.RefusedException">422 <c>glyph-missing</c>: no installed font has a sign.</exception>
    public static Typesetter Of(DocumentFonts fonts, DocumentFont main, string text)
    {
        var runes = text.EnumerateRunes().Where(rune => !Rune.IsControl(rune)).Distinct().ToList();
        var found = runes.ToDictionary(rune => rune, rune => fonts.FindFor(rune, main));
        GlyphRule.Check(text, main, [.. runes.Where(rune => found[rune] is null)]);
        var setter = new Typesetter();
        foreach (var group in found.GroupBy(pair => pair.Value!, pair => pair.Key))
        {
            var subset = Subset(group.Key, group.Select(rune => rune.Value));
            setter._subsets.Add(subset);
            foreach (var rune in group)
            {
                setter._faces[rune] = subset;
            }
        }

        return setter;
    }

    /// <summary>Width in points.</summary>
    public float Measure(string text, float size)
    {
        var width = 0f;
        foreach (var (face, run) in Runs(text))
        {
            using var font = Font(face, size);
            width += font.MeasureText(run);
        }

        return width;
    }

    /// <summary>Draws a line from its left end.</summary>
    public void Draw(SKCanvas canvas, string text, SKPoint from, in TextStyle style)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        using var paint = new SKPaint { IsAntialias = true, Color = style.Colour };
        var x = from.X;
        foreach (var (face, run) in Runs(text))
        {
            using var font = Font(face, style.Size);
            font.ScaleX = style.ScaleX;
            canvas.DrawText(run, x, from.Y, SKTextAlign.Left, font, paint);
            x += font.MeasureText(run);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _subsets.ForEach(face => face.Dispose());
        _subsets.Clear();
    }

    // Widths as designed: rounded to a screen's pixels, signs drift apart and a reader finds blanks inside a number.
    private static SKFont Font(SKTypeface face, float size) =>
        new(face, size)
        {
            Subpixel = true,
            LinearMetrics = true,
            Hinting = SKFontHinting.None,
        };

    private static SKTypeface Subset(DocumentFont font, IEnumerable<int> characters)
    {
        using var data = SKData.CreateCopy(HarfBuzzSubset.Of(font.File, font.Index, characters));
        return SKTypeface.FromData(data)
            ?? throw new InvalidOperationException($"{font.Name} cannot be read when cut down.");
    }

    private IEnumerable<(SKTypeface Face, string Run)> Runs(string text)
    {
        SKTypeface? face = null;
        var run = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Where(rune => !Rune.IsControl(rune)))
        {
            var own = _faces[rune];
            if (face is not null && own != face)
            {
                yield return (face, run.ToString());
                run.Clear();
            }

            face = own;
            run.Append(rune);
        }

        if (face is not null)
        {
            yield return (face, run.ToString());
        }
    }
}

/// <summary>How a line is drawn.</summary>
/// <param name="Size">Of the font, in points.</param>
/// <param name="Colour">Of the ink.</param>
/// <param name="ScaleX">Narrower or wider than designed.</param>
public readonly record struct TextStyle(float Size, SKColor Colour, float ScaleX = 1);
