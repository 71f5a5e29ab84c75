using QualityAward.Documents.Fonts;
using QualityAward.Documents.Layout;
using QualityAward.Documents.Model;
using SkiaSharp;

namespace QualityAward.Documents.Pdf;

/// <summary>
/// Writes a document as PDF, its fonts cut down to the signs used, its text in reading order. It is not tagged: the binding
/// of SkiaSharp has no part for structure; who needs structure takes the .docx.
/// </summary>
public sealed class PdfWriter(DocumentFonts fonts)
{
    private const float RuleWidth = 0.6f;
    private const float RedRuleWidth = 1.5f;

    /// <summary>The file.</summary>
    /// <param name="document">What it says.</param>
    /// <param name="now">When it is made.</param>
    /// <exception cref="Common.RefusedException"><c>font-missing</c>, <c>glyph-missing</c>.</exception>
    public byte[] Write(OfficialDocument document, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(document);
        var roles = fonts.Roles();
        var pages = DocumentLayout.Of(document, new(fonts, roles));
        var setters = Typesetters(roles, pages);
        try
        {
            using var file = new MemoryStream();
            using (var pdf = SKDocument.CreatePdf(file, Properties(document, roles, now)))
            {
                foreach (var page in pages)
                {
                    Draw(pdf.BeginPage(PageGrid.Width, PageGrid.Height), page, setters);
                    pdf.EndPage();
                }

                pdf.Close();
            }

            return file.ToArray();
        }
        finally
        {
            foreach (var setter in setters.Values.Distinct())
            {
                setter.Dispose();
            }
        }
    }

    // Two roles set in the same font share what is embedded of it.
    private Dictionary<FontRole, Typesetter> Typesetters(
        RoleFonts roles,
        IReadOnlyList<LaidPage> pages
    )
    {
        var setters = new Dictionary<FontRole, Typesetter>();
        foreach (
            var font in pages
                .SelectMany(page => page.Texts)
                .GroupBy(text => (roles[text.Type.Role].File, roles[text.Type.Role].Index))
        )
        {
            var used = font.Select(text => text.Type.Role).Distinct().ToList();
            var setter = Typesetter.Of(
                fonts,
                roles[used[0]],
                string.Join('\n', font.Select(text => text.Text))
            );
            used.ForEach(role => setters[role] = setter);
        }

        return setters;
    }

    private static SKDocumentPdfMetadata Properties(
        OfficialDocument document,
        RoleFonts roles,
        DateTimeOffset now
    ) =>
        new()
        {
            Title = document.Title,
            Subject = document.Number ?? "",
            Author = document.Signature?.Signer ?? document.Issuer ?? "",
            Keywords = roles.Remark,
            Creation = now.UtcDateTime,
            Modified = now.UtcDateTime,
            RasterDpi = SKDocumentPdfMetadata.DefaultRasterDpi,
            EncodingQuality = SKDocumentPdfMetadata.DefaultEncodingQuality,
        };

    private static void Draw(
        SKCanvas canvas,
        LaidPage page,
        Dictionary<FontRole, Typesetter> setters
    )
    {
        foreach (var (text, x, baseline, type) in page.Texts)
        {
            setters[type.Role]
                .Draw(
                    canvas,
                    text,
                    new(x, baseline),
                    new(type.Size, ColourOf(type.Ink), type.Scale)
                );
        }

        using var paint = new SKPaint { IsAntialias = true, IsStroke = true };
        foreach (var rule in page.Rules)
        {
            paint.Color = ColourOf(rule.Ink);
            paint.StrokeWidth = rule.Ink is Ink.Red ? RedRuleWidth : RuleWidth;
            canvas.DrawLine(rule.FromX, rule.FromY, rule.ToX, rule.ToY, paint);
        }
    }

    private static SKColor ColourOf(Ink ink) =>
        ink switch
        {
            Ink.Red => new(0xD7, 0x1A, 0x1B),
            Ink.Grey => new(0x55, 0x55, 0x55),
            _ => SKColors.Black,
        };
}
