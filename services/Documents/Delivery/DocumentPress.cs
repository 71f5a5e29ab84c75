using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Common;
using QualityAward.Documents.Model;
using QualityAward.Documents.Pdf;
using QualityAward.Documents.Templates;
using QualityAward.Documents.Word;

namespace QualityAward.Documents.Delivery;

/// <summary>Makes a document of a kind from what is known of a case, and the answer that carries it.</summary>
public sealed class DocumentPress(TemplateBook templates, PdfWriter pdf, AwardClock clock)
{
    private const string Pdf = "application/pdf";
    private const string Docx =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const int LongestName = 80;

    /// <summary>The document of a kind.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="content">What stands in its fields.</param>
    /// <param name="asked">As what it is asked for.</param>
    /// <exception cref="RefusedException"><c>font-missing</c>, <c>glyph-missing</c>.</exception>
    public FileContentHttpResult Answer(
        DocumentKind kind,
        DocumentContent content,
        in DocumentAsked asked
    ) => Answer(templates.Fill(kind, content), asked);

    /// <summary>The answer with a document; nobody keeps a copy on the way.</summary>
    public FileContentHttpResult Answer(OfficialDocument document, in DocumentAsked asked)
    {
        ArgumentNullException.ThrowIfNull(document);
        asked.Http.Response.Headers.CacheControl = "no-store";
        return Print(document, asked.As).ToAnswer();
    }

    /// <summary>The file of a kind.</summary>
    public DocumentFile Print(DocumentKind kind, DocumentContent content, PrintFormat format) =>
        Print(templates.Fill(kind, content), format);

    /// <summary>The file.</summary>
    public DocumentFile Print(OfficialDocument document, PrintFormat format)
    {
        ArgumentNullException.ThrowIfNull(document);
        return format is PrintFormat.Docx
            ? new(NameOf(document) + ".docx", Docx, WordWriter.Write(document, clock.Now))
            : new(NameOf(document) + ".pdf", Pdf, pdf.Write(document, clock.Now));
    }

    // 官方文件名: the title, and the number where there is one, without what no file name may have.
    private static string NameOf(OfficialDocument document)
    {
        var name = document.Title + (document.Number is { Length: > 0 } n ? $"（{n}）" : "");
        var safe = string.Concat(
            name.Where(sign => !char.IsControl(sign) && !"/\\:*?\"<>|".Contains(sign))
        );
        return safe.Length <= LongestName ? safe : safe[..LongestName].TrimEnd();
    }
}
