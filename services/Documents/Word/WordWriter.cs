using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using QualityAward.Documents.Model;

namespace QualityAward.Documents.Word;

/// <summary>
/// Writes a document as .docx for a clerk to go on with: 仿宋, 小标宋, 黑体 and 楷体 by name, which WPS and Word bring.
/// </summary>
public static class WordWriter
{
    /// <summary>The file.</summary>
    /// <param name="document">What it says.</param>
    /// <param name="now">When it is made.</param>
    public static byte[] Write(OfficialDocument document, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(document);
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            word.PackageProperties.Title = document.Title;
            word.PackageProperties.Subject = document.Number;
            word.PackageProperties.Creator = document.Signature?.Signer ?? document.Issuer;
            word.PackageProperties.Created = now.UtcDateTime;
            word.PackageProperties.Modified = now.UtcDateTime;
            var main = word.AddMainDocumentPart();
            WordStyles.Add(main);
            var (odd, even) = (
                Footer(main, document.Foot, odd: true),
                Footer(main, document.Foot, odd: false)
            );
            var body = new Body();
            body.Append(Parts(document));
            body.Append(WordPage.Of(odd, even));
            main.Document = new Document(body);
        }

        return file.ToArray();
    }

    private static List<OpenXmlElement> Parts(OfficialDocument document)
    {
        var paragraphs = new List<OpenXmlElement>();
        if (document.Mark is { Length: > 0 } mark)
        {
            paragraphs.Add(WordText.Of(WordStyles.Heading1, mark, indented: false));
        }

        if (document.Issuer is { Length: > 0 } issuer)
        {
            paragraphs.Add(WordText.Of(WordStyles.Issuer, issuer));
            paragraphs.Add(WordText.Of(WordStyles.Number, document.Number ?? ""));
        }
        else if (document.Number is { Length: > 0 } number)
        {
            paragraphs.Add(WordText.Right(number, signs: 0));
        }

        paragraphs.Add(WordText.Of(WordStyles.Title, document.Title));
        if (document.Addressee is { Length: > 0 } addressee)
        {
            paragraphs.Add(WordText.Of(WordStyles.Body, addressee + "：", indented: false));
        }

        paragraphs.AddRange(WordBlocks.Of(document.Body));
        paragraphs.AddRange(Ending(document));
        for (var i = 0; i < document.Attachments.Count; i++)
        {
            if (document.Attachments[i] is { Body.Count: > 0 } attachment)
            {
                var label = document.Attachments.Count == 1 ? "附件" : $"附件{i + 1}";
                var first = WordText.Of(WordStyles.Heading1, label, indented: false);
                first.ParagraphProperties!.PageBreakBefore = new();
                paragraphs.Add(first);
                paragraphs.Add(WordText.Of(WordStyles.Title, attachment.Title));
                paragraphs.AddRange(WordBlocks.Of(attachment.Body));
            }
        }

        return paragraphs;
    }

    private static IEnumerable<OpenXmlElement> Ending(OfficialDocument document)
    {
        for (var i = 0; i < document.Attachments.Count; i++)
        {
            var label =
                (i == 0 ? "附件：" : "　　　")
                + (document.Attachments.Count > 1 ? $"{i + 1}." : "");
            yield return WordText.Of(WordStyles.Body, label + document.Attachments[i].Title);
        }

        if (document.Signature is { } signature)
        {
            yield return WordText.Of(WordStyles.Body, "");
            yield return WordText.Of(WordStyles.Body, "");
            // The middle of the body's name above the middle of the day, four signs from the right.
            var longer = (signature.Signer.Length - WordText.SignsOf(signature.Date)) / 2f;
            yield return WordText.Right(signature.Signer, Math.Max(0, 4 - longer));
            yield return WordText.Right(signature.Date, 4);
        }

        if (document.Note is { Length: > 0 } note)
        {
            yield return WordText.Of(WordStyles.Body, $"（{note}）");
        }
    }

    private static string Footer(MainDocumentPart main, string? foot, bool odd)
    {
        var part = main.AddNewPart<FooterPart>();
        var paragraph = WordText.Of(WordStyles.PageNumber, "— ");
        paragraph.ParagraphProperties!.Justification = new()
        {
            Val = odd ? JustificationValues.Right : JustificationValues.Left,
        };
        paragraph.Append(
            new SimpleField(new Run(new Text("1"))) { Instruction = " PAGE " },
            new Run(new Text(" —") { Space = SpaceProcessingModeValues.Preserve })
        );
        part.Footer = new Footer(paragraph);
        if (foot is { Length: > 0 })
        {
            part.Footer.Append(WordText.Of(WordStyles.Foot, foot));
        }

        return main.GetIdOfPart(part);
    }
}
