using System.Globalization;
using QualityAward.Documents.Fonts;
using QualityAward.Honours.Register;
using SkiaSharp;

namespace QualityAward.Honours.TitleUse;

/// <summary>
/// 第二十六条: the mark that a holder may show: the emblem, the award's name and, always with it, the year of the award. Text is
/// drawn as outlines, so that it looks the same on every machine and cannot be retyped to another year.
/// </summary>
public sealed class TitleMark(DocumentFonts fonts)
{
    private const float Width = 520;
    private const float Height = 128;
    private const float Emblem = 96;
    private const float Margin = 16;
    private const string Petal = "M24 22.5C18.6 17.5 18.2 10 24 5.5c5.8 4.5 5.4 12 0 17z";
    private const int Petals = 5;
    private static readonly SKColor Red = SKColor.Parse("#9f1d20");
    private static readonly SKColor Orange = SKColor.Parse("#d9622b");

    /// <summary>The mark as SVG.</summary>
    /// <param name="year">Year of the award.</param>
    /// <exception cref="Common.RefusedException"><c>font-missing</c>.</exception>
    public string Svg(int year)
    {
        using var name = Outline(TitleWording.Name, 40, 60);
        using var below = Outline(TitleWording.YearOf(year), 30, 104);
        var petals = string.Concat(
            Enumerable
                .Range(0, Petals)
                .Select(i =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"<path d=\"{Petal}\" fill=\"#fff\" transform=\"rotate({i * 360 / Petals} 24 24)\"/>"
                    )
                )
        );
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {Height}" width="{Width}" height="{Height}" role="img" aria-label="{TitleWording.Of(
                year
            )}"><title>{TitleWording.Of(
                year
            )}</title><rect width="{Width}" height="{Height}" fill="#fff"/><g transform="translate({Margin} {Margin}) scale({Emblem
                / 48})"><circle cx="24" cy="24" r="24" fill="#9f1d20"/>{petals}<circle cx="24" cy="24" r="4.2" fill="#d9622b"/></g><path fill="#9f1d20" d="{name.ToSvgPathData()}"/><path fill="#1f2937" d="{below.ToSvgPathData()}"/></svg>
            """
        );
    }

    /// <summary>The mark as PNG, for printing.</summary>
    /// <param name="year">Year of the award.</param>
    /// <param name="scale">Pixels a unit of the drawing, which is 520 wide.</param>
    /// <exception cref="Common.RefusedException"><c>font-missing</c>.</exception>
    public byte[] Png(int year, int scale = 4)
    {
        using var bitmap = new SKBitmap((int)Width * scale, (int)Height * scale);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        canvas.Scale(scale);
        DrawEmblem(canvas);
        using var paint = new SKPaint { IsAntialias = true, Color = Red };
        using var name = Outline(TitleWording.Name, 40, 60);
        canvas.DrawPath(name, paint);
        paint.Color = SKColor.Parse("#1f2937");
        using var below = Outline(TitleWording.YearOf(year), 30, 104);
        canvas.DrawPath(below, paint);
        canvas.Flush();
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static void DrawEmblem(SKCanvas canvas)
    {
        canvas.Save();
        canvas.Translate(Margin, Margin);
        canvas.Scale(Emblem / 48);
        using var paint = new SKPaint { IsAntialias = true, Color = Red };
        canvas.DrawCircle(24, 24, 24, paint);
        paint.Color = SKColors.White;
        using var petal = SKPath.ParseSvgPathData(Petal);
        for (var i = 0; i < Petals; i++)
        {
            canvas.Save();
            canvas.RotateDegrees(i * 360f / Petals, 24, 24);
            canvas.DrawPath(petal, paint);
            canvas.Restore();
        }

        paint.Color = Orange;
        canvas.DrawCircle(24, 24, 4.2f, paint);
        canvas.Restore();
    }

    private SKPath Outline(string text, float size, float baseline)
    {
        using var font = new SKFont(fonts.Require().Bold.Typeface, size);
        return font.GetTextPath(text, new SKPoint(Margin * 2 + Emblem, baseline));
    }
}
