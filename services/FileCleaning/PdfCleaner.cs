using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace QualityAward.FileCleaning;

/// <summary>
/// The pages go into a new document: what hangs on the old one – information, XMP, earlier revisions, attachments, scripts,
/// forms – stays behind. Out of the pages themselves comments and private data are taken.
/// </summary>
internal static class PdfCleaner
{
    private const int MostPages = 500;

    private static readonly string[] Private =
    [
        "/Metadata",
        "/PieceInfo",
        "/LastModified",
        "/AA",
        "/AF",
        "/Thumb",
    ];

    // ISO 32000-2, 12.5.6: notes and carriers of other content; marks on the page stay, without their author.
    private static readonly HashSet<string> Comments =
    [
        "/Text",
        "/Popup",
        "/FileAttachment",
        "/Sound",
        "/Movie",
        "/Screen",
        "/RichMedia",
        "/3D",
    ];

    private static readonly string[] Authorship =
    [
        "/T",
        "/M",
        "/NM",
        "/Subj",
        "/RC",
        "/CreationDate",
        "/Popup",
        "/IRT",
        "/A",
        "/AA",
    ];

    public static MemoryStream Clean(MemoryStream content)
    {
        try
        {
            content.Position = 0;
            using var source = PdfReader.Open(content, PdfDocumentOpenMode.Import);
            if (source.PageCount is 0 or > MostPages)
            {
                throw CleaningRefusals.NotCleanable(
                    $"PDF没有页面，或者超过{MostPages}页",
                    "请拆分文件"
                );
            }

            using var clean = new PdfDocument();
            foreach (var page in source.Pages)
            {
                clean.AddPage(page);
            }

            foreach (var found in clean.Internals.GetAllObjects().OfType<PdfDictionary>())
            {
                Strip(found);
            }

            var cleaned = new MemoryStream();
            clean.Save(cleaned, closeStream: false);
            cleaned.Position = 0;
            return cleaned;
        }
        // PDFsharp meets damaged and locked files with whatever its parser stumbles over.
        catch (Exception e) when (e is not Common.RefusedException and not OutOfMemoryException)
        {
            throw CleaningRefusals.NotCleanable(
                "PDF文件已经损坏、加密或者需要密码，无法读取",
                "请打印为新的PDF，或者截图、拍照"
            );
        }
    }

    private static void Strip(PdfDictionary found)
    {
        foreach (var key in Private)
        {
            found.Elements.Remove(key);
        }

        StripPicture(found);
        if (found.Elements.GetArray("/Annots") is { } annotations)
        {
            StripAnnotations(annotations);
        }
    }

    private static void StripPicture(PdfDictionary found)
    {
        if (
            found.Stream is { Value: { } bytes }
            && found.Elements.GetName("/Subtype") == "/Image"
            && IsJpeg(found)
            && EmbeddedPicture.Clean(bytes) is { } picture
        )
        {
            found.Stream.Value = picture;
        }
    }

    private static bool IsJpeg(PdfDictionary picture) =>
        picture.Elements["/Filter"] switch
        {
            PdfName name => name.Value == "/DCTDecode",
            PdfArray { Elements.Count: 1 } filters => filters.Elements.GetName(0) == "/DCTDecode",
            _ => false,
        };

    private static void StripAnnotations(PdfArray annotations)
    {
        for (var i = annotations.Elements.Count - 1; i >= 0; i--)
        {
            if (annotations.Elements.GetDictionary(i) is not { } annotation)
            {
                continue;
            }

            var kind = annotation.Elements.GetName("/Subtype");
            if (Comments.Contains(kind))
            {
                annotations.Elements.RemoveAt(i);
                continue;
            }

            // A filled field is content; only its /T is no author but the field's name.
            foreach (var key in Authorship.Where(key => kind != "/Widget" || key != "/T"))
            {
                annotation.Elements.Remove(key);
            }
        }
    }
}
