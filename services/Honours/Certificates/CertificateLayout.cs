using QualityAward.Documents.Layout;
using SkiaSharp;

namespace QualityAward.Honours.Certificates;

/// <summary>A line where it stands on the page; lengths in points.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Bold">Set in bold.</param>
/// <param name="Size">Of the font.</param>
/// <param name="X">Left end, or the middle where it is centred.</param>
/// <param name="Baseline">From the top of the page.</param>
/// <param name="Width">As measured.</param>
/// <param name="Centred">Around <paramref name="X"/>.</param>
/// <param name="Colour">Of the ink.</param>
public sealed record PlacedLine(
    string Text,
    bool Bold,
    float Size,
    float X,
    float Baseline,
    float Width,
    bool Centred,
    SKColor Colour
)
{
    /// <summary>What it takes of the page, with the parts of signs above and below.</summary>
    public SKRect Box =>
        SKRect.Create(Centred ? X - (Width / 2) : X, Baseline - (Size * 0.9f), Width, Size * 1.15f);
}

/// <summary>
/// Where the lines of a certificate stand. Whatever it says, nothing covers anything else: a long holder makes the letters
/// smaller, not the page larger.
/// </summary>
public static class CertificateLayout
{
    /// <summary>A4, landscape.</summary>
    public const float Width = 841.89f;

    /// <summary>A4, landscape.</summary>
    public const float Height = 595.28f;

    /// <summary>Left and right of the running text.</summary>
    public const float Margin = 118;

    private const float Top = 196;
    private const float Bottom = 428;
    private const float SignatureMiddle = Width - Margin - 95;
    private const float NotesFrom = 216;
    private const float NotesWidth = 312;
    private const float HolderSize = 25;
    private const float BodySize = 21;
    private const float SmallestScale = 0.25f;
    private static readonly SKColor Ink = new(0x22, 0x1E, 0x1B);
    private static readonly SKColor Quiet = new(0x5C, 0x55, 0x4E);
    private static readonly SKColor Red = new(0x9E, 0x1B, 0x1E);

    /// <summary>The QR code's place.</summary>
    public static SKRect Qr { get; } = SKRect.Create(Margin, 438, 82, 82);

    /// <summary>Inside of the frame.</summary>
    public static SKRect Inside { get; } = new(40, 40, Width - 40, Height - 40);

    /// <summary>Every line, in reading order.</summary>
    /// <param name="text">What the certificate says.</param>
    /// <param name="measure">Width of a text, in bold or not, at a size.</param>
    public static IReadOnlyList<PlacedLine> Of(
        CertificateText text,
        Func<string, bool, float, float> measure
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(measure);
        return
        [
            Line(text.Title, bold: true, 50, Width / 2, 140, centred: true, Red),
            .. Running(text, measure),
            Line(text.Issuer, bold: false, BodySize, SignatureMiddle, 468, centred: true, Ink),
            Line(text.Date, bold: false, BodySize, SignatureMiddle, 500, centred: true, Ink),
            .. text.Reissue is { } reissue ? [Note(reissue, 11, 446, Red)] : (PlacedLine[])[],
            Note(text.Number, 11, 462, Ink),
            Note(text.Decision, 11, 480, Ink),
            Note(text.CheckHint, 11, 498, Quiet),
            Note(text.CheckAddress, 8, 513, Quiet),
        ];

        PlacedLine Line(
            string said,
            bool bold,
            float size,
            float x,
            float baseline,
            bool centred,
            SKColor colour
        ) => new(said, bold, size, x, baseline, measure(said, bold, size), centred, colour);

        // Beside the code there is so much room and no more: what is longer is set smaller.
        PlacedLine Note(string said, float size, float baseline, SKColor colour)
        {
            var width = measure(said, false, size);
            var fitting = width > NotesWidth ? size * NotesWidth / width : size;
            return Line(said, bold: false, fitting, NotesFrom, baseline, centred: false, colour);
        }
    }

    private static List<PlacedLine> Running(
        CertificateText text,
        Func<string, bool, float, float> measure
    )
    {
        for (var scale = 1f; ; scale -= 0.05f)
        {
            var lines = At(scale, text, measure);
            if (scale <= SmallestScale || lines[^1].Box.Bottom <= Bottom)
            {
                return lines;
            }
        }
    }

    private static List<PlacedLine> At(
        float scale,
        CertificateText text,
        Func<string, bool, float, float> measure
    )
    {
        List<PlacedLine> lines = [];
        var y = Top + (HolderSize * scale);
        y = Add(text.Holder, bold: true, HolderSize * scale, 36 * scale, y);
        y += 8 * scale;
        Add("　　" + text.Body, bold: false, BodySize * scale, 38 * scale, y);
        return lines;

        float Add(string said, bool bold, float size, float lead, float from)
        {
            foreach (
                var line in LineBreaks.Of(
                    said,
                    Width - (2 * Margin),
                    piece => measure(piece, bold, size)
                )
            )
            {
                var width = measure(line, bold, size);
                lines.Add(new(line, bold, size, Margin, from, width, Centred: false, Ink));
                from += lead;
            }

            return from;
        }
    }
}
