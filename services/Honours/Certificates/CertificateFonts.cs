using System.Text;
using QualityAward.Common;
using SkiaSharp;

namespace QualityAward.Honours.Certificates;

/// <summary>A font file that has Chinese.</summary>
/// <param name="File">Full path.</param>
/// <param name="Index">Place inside a collection (.ttc); 0 otherwise.</param>
/// <param name="Typeface">The whole font, to ask which characters it has.</param>
public sealed record CertificateFont(string File, int Index, SKTypeface Typeface)
{
    /// <summary>Family and style, for people.</summary>
    public string Name => $"{Typeface.FamilyName} {(Typeface.IsBold ? "Bold" : "Regular")}";

    /// <summary>Whether it has a sign.</summary>
    public bool Has(Rune rune)
    {
        using var font = new SKFont(Typeface);
        return font.GetGlyph(rune.Value) != 0;
    }
}

/// <summary>
/// The fonts of certificates, out of the folder that <c>Award:FontFolder</c> names (several separated as in PATH), else the
/// machine's. Looked for until found, so that a font may arrive after the start.
/// </summary>
public sealed class CertificateFonts(IConfiguration configuration)
{
    private const string Sample = "攀枝花市政府质量奖";
    private readonly Lock _lock = new();
    private readonly Dictionary<Rune, CertificateFont?> _rare = [];
    private (CertificateFont Regular, CertificateFont Bold)? _found;

    /// <summary>Regular and bold, or null where there is none.</summary>
    public (CertificateFont Regular, CertificateFont Bold)? Find()
    {
        lock (_lock)
        {
            return _found ??= Search();
        }
    }

    /// <exception cref="RefusedException">503 <c>font-missing</c>: without a font nothing is drawn, least of all boxes.</exception>
    public (CertificateFont Regular, CertificateFont Bold) Require() =>
        Find()
        ?? throw new RefusedException(
            new(
                RefusalKind.CannotVerifyNow,
                "font-missing",
                "没有可用的中文字体",
                "制作证书须有中文字体，当前未找到。请管理员安装字体或者配置 Award:FontFolder 后再行办理；尚未制发任何证书。"
            )
        );

    /// <summary>
    /// The font for a sign: the preferred one, else any that has it, such as one with the extensions B to H beside the usual
    /// ones; null where none has.
    /// </summary>
    /// <param name="rune">The sign.</param>
    /// <param name="preferred">The weight's own font.</param>
    public CertificateFont? FindFor(Rune rune, CertificateFont preferred)
    {
        ArgumentNullException.ThrowIfNull(preferred);
        if (preferred.Has(rune))
        {
            return preferred;
        }

        lock (_lock)
        {
            // What no font has is looked for again: the administrator was just told to install one.
            return _rare.GetValueOrDefault(rune)
                ?? (
                    _rare[rune] = Files()
                        .Select(file => OpenFor(file, rune))
                        .FirstOrDefault(font => font is not null)
                );
        }
    }

    private IEnumerable<string> Files() =>
        (configuration["Award:FontFolder"] ?? "/usr/share/fonts")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*", SearchOption.AllDirectories))
            .Where(f => Path.GetExtension(f).ToLowerInvariant() is ".ttf" or ".otf" or ".ttc")
            // Certificates are set in a serif (宋体) where there is one.
            .OrderBy(f => f.Contains("serif", StringComparison.OrdinalIgnoreCase) ? 0 : 1)
            .ThenBy(f => f, StringComparer.Ordinal);

    private static CertificateFont? OpenFor(string file, Rune rune)
    {
        if (SKTypeface.FromFile(file, 0) is not { } face)
        {
            return null;
        }

        var font = new CertificateFont(file, 0, face);
        if (font.Has(rune))
        {
            return font;
        }

        face.Dispose();
        return null;
    }

    private (CertificateFont, CertificateFont)? Search()
    {
        var fonts = Files().Select(Open).OfType<CertificateFont>();
        CertificateFont? regular = null;
        foreach (var font in fonts)
        {
            if (regular is null)
            {
                regular = font;
            }
            else if (
                font.Typeface.FamilyName == regular.Typeface.FamilyName
                && font.Typeface.IsBold != regular.Typeface.IsBold
            )
            {
                return regular.Typeface.IsBold ? (font, regular) : (regular, font);
            }
        }

        return regular is null ? null : (regular, regular);
    }

    private static CertificateFont? Open(string file)
    {
        // A collection holds the same shapes for several regions.
        var faces = Path.GetExtension(file).Equals(".ttc", StringComparison.OrdinalIgnoreCase)
            ? 10
            : 1;
        CertificateFont? any = null;
        for (var i = 0; i < faces && SKTypeface.FromFile(file, i) is { } face; i++)
        {
            using var font = new SKFont(face);
            if (!font.ContainsGlyphs(Sample))
            {
                continue;
            }

            any ??= new(file, i, face);
            if (face.FamilyName.EndsWith("SC", StringComparison.Ordinal))
            {
                return new(file, i, face);
            }
        }

        return any;
    }
}
