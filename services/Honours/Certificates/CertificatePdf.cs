using QRCoder;
using SkiaSharp;

namespace QualityAward.Honours.Certificates;

/// <summary>Draws a certificate: one A4 page, landscape, with a QR code of the address at which it is checked.</summary>
public sealed class CertificatePdf(CertificateFonts fonts)
{
    private const float Width = 841.89f;
    private const float Height = 595.28f;
    private const float Margin = 118;
    private static readonly SKColor Ink = new(0x22, 0x1E, 0x1B);
    private static readonly SKColor Quiet = new(0x5C, 0x55, 0x4E);
    private static readonly SKColor Red = new(0x9E, 0x1B, 0x1E);
    private static readonly SKColor Gold = new(0xB8, 0x93, 0x4F);
    private static readonly SKColor Paper = new(0xFD, 0xFB, 0xF6);

    /// <summary>The PDF, the fonts in it cut down to the characters used.</summary>
    /// <exception cref="Common.RefusedException"><c>font-missing</c>, <c>glyph-missing</c>.</exception>
    public byte[] Make(CertificateText text, DateTimeOffset now)
    {
        var (regular, bold) = fonts.Require();
        GlyphRule.Check(text.BoldCharacters, bold);
        GlyphRule.Check(text.RegularCharacters, regular);
        using var body = Subset(regular, text.RegularCharacters);
        using var heading = Subset(bold, text.BoldCharacters);

        using var file = new MemoryStream();
        var metadata = new SKDocumentPdfMetadata
        {
            Title = $"{text.Title} {text.Number}",
            // Read by the check of a file; ASCII, so it stands in the file as it is.
            Subject = text.Number[(text.Number.IndexOf('：') + 1)..],
            Author = text.Issuer,
            Creation = now.UtcDateTime,
            Modified = now.UtcDateTime,
            RasterDpi = SKDocumentPdfMetadata.DefaultRasterDpi,
            EncodingQuality = SKDocumentPdfMetadata.DefaultEncodingQuality,
        };
        using (var document = SKDocument.CreatePdf(file, metadata))
        {
            var canvas = document.BeginPage(Width, Height);
            DrawFrame(canvas);
            DrawText(canvas, text, body, heading);
            DrawQr(canvas, text.CheckAddress);
            document.EndPage();
            document.Close();
        }

        return file.ToArray();
    }

    private static SKTypeface Subset(CertificateFont font, string characters)
    {
        var runes = characters.EnumerateRunes().Select(r => r.Value).Distinct();
        using var data = SKData.CreateCopy(HarfBuzzSubset.Of(font.File, font.Index, runes));
        return SKTypeface.FromData(data)
            ?? throw new InvalidOperationException($"{font.Name} cannot be read when cut down.");
    }

    private static void DrawFrame(SKCanvas canvas)
    {
        using var paint = new SKPaint { IsAntialias = true, Color = Paper };
        canvas.DrawRect(0, 0, Width, Height, paint);
        paint.IsStroke = true;
        foreach (
            var (inset, stroke, colour) in new[]
            {
                (24f, 3f, Red),
                (32f, 0.8f, Gold),
                (36f, 0.8f, Gold),
            }
        )
        {
            (paint.StrokeWidth, paint.Color) = (stroke, colour);
            canvas.DrawRect(inset, inset, Width - 2 * inset, Height - 2 * inset, paint);
        }

        // A small square in each corner closes the frame.
        paint.IsStroke = false;
        paint.Color = Red;
        foreach (var x in new[] { 40f, Width - 48 })
        {
            foreach (var y in new[] { 40f, Height - 48 })
            {
                canvas.DrawRect(x, y, 8, 8, paint);
            }
        }
    }

    private static void DrawText(
        SKCanvas canvas,
        CertificateText text,
        SKTypeface body,
        SKTypeface heading
    )
    {
        using var paint = new SKPaint { IsAntialias = true };
        void Draw(string line, float x, float y, SKFont font, SKColor colour, SKTextAlign align)
        {
            paint.Color = colour;
            canvas.DrawText(line, x, y, align, font, paint);
        }

        using var title = new SKFont(heading, 50);
        Draw(text.Title, Width / 2, 140, title, Red, SKTextAlign.Center);
        using (var rule = new SKPaint { Color = Gold, StrokeWidth = 1.2f })
        {
            canvas.DrawLine(Width / 2 - 90, 162, Width / 2 + 90, 162, rule);
        }

        using var holder = new SKFont(heading, 25);
        var y = 222f;
        foreach (
            var line in LineBreaks.Of(text.Holder, Width - 2 * Margin, s => holder.MeasureText(s))
        )
        {
            Draw(line, Margin, y, holder, Ink, SKTextAlign.Left);
            y += 36;
        }

        using var running = new SKFont(body, 21);
        y += 8;
        foreach (
            var line in LineBreaks.Of(
                "　　" + text.Body,
                Width - 2 * Margin,
                s => running.MeasureText(s)
            )
        )
        {
            Draw(line, Margin, y, running, Ink, SKTextAlign.Left);
            y += 38;
        }

        using var signature = new SKFont(body, 21);
        Draw(text.Issuer, Width - Margin - 95, 468, signature, Ink, SKTextAlign.Center);
        Draw(text.Date, Width - Margin - 95, 500, signature, Ink, SKTextAlign.Center);

        using var small = new SKFont(body, 11);
        Draw(text.Number, 216, 462, small, Ink, SKTextAlign.Left);
        Draw(text.Decision, 216, 480, small, Ink, SKTextAlign.Left);
        Draw(text.CheckHint, 216, 498, small, Quiet, SKTextAlign.Left);
        using var address = new SKFont(body, 8);
        Draw(text.CheckAddress, 216, 513, address, Quiet, SKTextAlign.Left);
    }

    private static void DrawQr(SKCanvas canvas, string address)
    {
        const float size = 82;
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var module = size / modules.Count;
        using var paint = new SKPaint { Color = Ink };
        for (var row = 0; row < modules.Count; row++)
        {
            for (var column = 0; column < modules.Count; column++)
            {
                if (modules[row][column])
                {
                    canvas.DrawRect(
                        Margin + column * module,
                        438 + row * module,
                        module + 0.05f,
                        module + 0.05f,
                        paint
                    );
                }
            }
        }
    }
}
