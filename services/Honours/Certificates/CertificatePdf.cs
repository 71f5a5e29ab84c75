using QRCoder;
using QualityAward.Documents.Fonts;
using SkiaSharp;

namespace QualityAward.Honours.Certificates;

/// <summary>Draws a certificate: one A4 page, landscape, with a QR code of the address at which it is checked.</summary>
public sealed class CertificatePdf(DocumentFonts fonts)
{
    private const float Width = CertificateLayout.Width;
    private const float Height = CertificateLayout.Height;
    private static readonly SKColor Ink = new(0x22, 0x1E, 0x1B);
    private static readonly SKColor Red = new(0x9E, 0x1B, 0x1E);
    private static readonly SKColor Gold = new(0xB8, 0x93, 0x4F);
    private static readonly SKColor Paper = new(0xFD, 0xFB, 0xF6);

    /// <summary>The PDF, the fonts in it cut down to the characters used.</summary>
    /// <exception cref="Common.RefusedException"><c>font-missing</c>, <c>glyph-missing</c>.</exception>
    public byte[] Make(CertificateText text, DateTimeOffset now)
    {
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
            Draw(document.BeginPage(Width, Height), text);
            document.EndPage();
            document.Close();
        }

        return file.ToArray();
    }

    /// <summary>Draws it on any canvas of the page's size.</summary>
    /// <exception cref="Common.RefusedException">As for <see cref="Make"/>.</exception>
    public void Draw(SKCanvas canvas, CertificateText text)
    {
        ArgumentNullException.ThrowIfNull(canvas);
        ArgumentNullException.ThrowIfNull(text);
        var (regular, bold) = fonts.Require();
        using var body = Typesetter.Of(fonts, regular, text.RegularCharacters);
        using var heading = Typesetter.Of(fonts, bold, text.BoldCharacters);
        DrawFrame(canvas);
        foreach (
            var line in CertificateLayout.Of(
                text,
                (said, isBold, size) => (isBold ? heading : body).Measure(said, size)
            )
        )
        {
            (line.Bold ? heading : body).Draw(
                canvas,
                line.Text,
                new(line.Box.Left, line.Baseline),
                new(line.Size, line.Colour)
            );
        }

        DrawQr(canvas, text.CheckAddress);
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

        paint.StrokeWidth = 1.2f;
        paint.Color = Gold;
        canvas.DrawLine((Width / 2) - 90, 162, (Width / 2) + 90, 162, paint);

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

    private static void DrawQr(SKCanvas canvas, string address)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        var module = CertificateLayout.Qr.Width / modules.Count;
        using var paint = new SKPaint { Color = Ink };
        for (var row = 0; row < modules.Count; row++)
        {
            for (var column = 0; column < modules.Count; column++)
            {
                if (modules[row][column])
                {
                    canvas.DrawRect(
                        CertificateLayout.Qr.Left + (column * module),
                        CertificateLayout.Qr.Top + (row * module),
                        module + 0.05f,
                        module + 0.05f,
                        paint
                    );
                }
            }
        }
    }
}
