using System.Text;
using Microsoft.Extensions.Configuration;
using QualityAward.Common;
using SkiaSharp;

namespace QualityAward.Documents.Fonts;

/// <summary>
/// The fonts of documents, out of the folder that <c>Award:FontFolder</c> names (several separated as in PATH), else the
/// machine's. Looked for until found, so that a font may arrive after the start.
/// </summary>
public sealed class DocumentFonts(IConfiguration configuration)
{
    private const string Sample = "攀枝花市政府质量奖";
    private readonly Lock _lock = new();
    private readonly Dictionary<Rune, DocumentFont?> _rare = [];
    private (DocumentFont Regular, DocumentFont Bold)? _found;
    private RoleFonts? _roles;

    /// <summary>Regular and bold, or null where there is none.</summary>
    public (DocumentFont Regular, DocumentFont Bold)? Find()
    {
        lock (_lock)
        {
            return _found ??= Search();
        }
    }

    /// <exception cref="RefusedException">503 <c>font-missing</c>: without a font nothing is drawn, least of all boxes.</exception>
    public (DocumentFont Regular, DocumentFont Bold) Require() =>
        Find()
        ?? throw new RefusedException(
            new(
                RefusalKind.CannotVerifyNow,
                "font-missing",
                "没有可用的中文字体",
                "制作公文和证书须有中文字体，当前未找到。请管理员安装字体或者配置 Award:FontFolder 后再行办理；尚未制发任何文件。"
            )
        );

    /// <summary>The fonts of an official document.</summary>
    /// <exception cref="RefusedException">As for <see cref="Require"/>.</exception>
    public RoleFonts Roles()
    {
        var serif = Require();
        lock (_lock)
        {
            return _roles ??= new([.. Files().Select(Open).OfType<DocumentFont>()], serif);
        }
    }

    /// <summary>
    /// The font for a sign: the preferred one, else any that has it, such as one with the extensions B to H beside the usual
    /// ones; null where none has.
    /// </summary>
    /// <param name="rune">The sign.</param>
    /// <param name="preferred">The weight's own font.</param>
    public DocumentFont? FindFor(Rune rune, DocumentFont preferred)
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
            // Documents are set in a serif (宋体) where there is one.
            .OrderBy(f => f.Contains("serif", StringComparison.OrdinalIgnoreCase) ? 0 : 1)
            .ThenBy(f => f, StringComparer.Ordinal);

    private static DocumentFont? OpenFor(string file, Rune rune)
    {
        if (SKTypeface.FromFile(file, 0) is not { } face)
        {
            return null;
        }

        var font = new DocumentFont(file, 0, face);
        if (font.Has(rune))
        {
            return font;
        }

        face.Dispose();
        return null;
    }

    private (DocumentFont, DocumentFont)? Search()
    {
        var fonts = Files().Select(Open).OfType<DocumentFont>();
        DocumentFont? regular = null;
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

    private static DocumentFont? Open(string file)
    {
        // A collection holds the same shapes for several regions.
        var faces = Path.GetExtension(file).Equals(".ttc", StringComparison.OrdinalIgnoreCase)
            ? 10
            : 1;
        DocumentFont? any = null;
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
