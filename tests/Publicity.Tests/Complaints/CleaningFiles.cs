using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Annotations;
using PdfSharp.Pdf.IO;
using QualityAward.Common;
using QualityAward.FileCleaning;
using QualityAward.TestSupport;
using SkiaSharp;
using Xunit;

namespace QualityAward.Publicity.Tests.Complaints;

/// <summary>第二十一条: nothing in a complaint's file tells who filed it.</summary>
[Article(21)]
public sealed class CleaningFiles : IDisposable
{
    private const string Author = "SampleAuthor";
    private readonly FileCleaner _cleaner = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _cleaner.Dispose();

    [Fact]
    public async Task A_photograph_stands_upright_and_tells_neither_place_nor_maker()
    {
        // Twice as wide as high, and a camera that was held on its side.
        var cleaned = await CleanAsync(WithExif(Picture(40, 20), orientation: 6), "a.jpg");

        Assert.DoesNotContain(Author, Latin(cleaned), StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", Latin(cleaned), StringComparison.Ordinal);
        using var seen = SKBitmap.Decode(cleaned);
        Assert.Equal((20, 40), (seen.Width, seen.Height));
        Assert.True(Reddish(seen.GetPixel(15, 3)), "left half of the stored picture is the top");
        Assert.False(Reddish(seen.GetPixel(15, 36)));
    }

    [Fact]
    public async Task A_document_reads_as_with_every_change_accepted_and_names_nobody()
    {
        var cleaned = await CleanAsync(Document(), "a.docx");

        using var document = WordprocessingDocument.Open(new MemoryStream(cleaned), false);
        Assert.Equal("keptadded", document.MainDocumentPart!.Document!.Body!.InnerText);
        Assert.Null(document.MainDocumentPart.WordprocessingCommentsPart);
        Assert.Null(document.PackageProperties.Creator);
        await using var zip = new ZipArchive(new MemoryStream(cleaned));
        foreach (var entry in zip.Entries)
        {
            await using var part = await entry.OpenAsync(Cancel);
            var text = await new StreamReader(part, Encoding.Latin1).ReadToEndAsync(Cancel);
            Assert.DoesNotContain(Author, text, StringComparison.Ordinal);
            Assert.Equal(1980, entry.LastWriteTime.Year);
        }
    }

    [Fact]
    public async Task A_pdf_keeps_its_pages_and_loses_author_notes_and_what_the_camera_wrote()
    {
        var cleaned = await CleanAsync(Pdf(), "a.pdf");

        using var pdf = PdfReader.Open(new MemoryStream(cleaned), PdfDocumentOpenMode.Import);
        Assert.Equal(1, pdf.PageCount);
        Assert.Equal("", pdf.Info.Author);
        var all = Latin(cleaned);
        Assert.DoesNotContain(Author, all, StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", all, StringComparison.Ordinal);
        Assert.Contains("/DCTDecode", all, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7\nnothing", "a.pdf")]
    [InlineData("\u00ff\u00d8\u00ff\u00e0 no picture", "a.jpg")]
    public async Task What_cannot_be_cleaned_is_refused_with_the_way(string content, string name)
    {
        var refusal = (
            await Assert.ThrowsAsync<RefusedException>(() =>
                CleanAsync(Encoding.Latin1.GetBytes(content), name)
            )
        ).Refusal;

        Assert.Equal("file-cannot-be-cleaned", refusal.Code);
        Assert.Contains("重新上传", refusal.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_that_swells_is_refused_before_it_fills_the_memory()
    {
        var packed = new MemoryStream();
        await using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            await WriteAsync(zip, "[Content_Types].xml", MainPart);
            await using var part = await zip.CreateEntry("word/document.xml").OpenAsync(Cancel);
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 210; i++)
            {
                await part.WriteAsync(zeros, Cancel);
            }
        }

        var refusal = (
            await Assert.ThrowsAsync<RefusedException>(() => CleanAsync(packed.ToArray(), "a.docx"))
        ).Refusal;
        Assert.Contains("展开后过大", refusal.Detail, StringComparison.Ordinal);
    }

    private const string MainPart =
        """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";

    private static async Task WriteAsync(ZipArchive zip, string name, string text)
    {
        await using var part = await zip.CreateEntry(name).OpenAsync(Cancel);
        await part.WriteAsync(Encoding.UTF8.GetBytes(text), Cancel);
    }

    private async Task<byte[]> CleanAsync(byte[] content, string name)
    {
        await using var cleaned = await _cleaner.CleanAsync(
            new MemoryStream(content, 0, content.Length, writable: false, publiclyVisible: true),
            name,
            Cancel
        );
        var bytes = new MemoryStream();
        await cleaned.CopyToAsync(bytes, Cancel);
        return bytes.ToArray();
    }

    private static string Latin(byte[] content) => Encoding.Latin1.GetString(content);

    private static bool Reddish(SKColor seen) => seen.Red > 200 && seen.Blue < 60;

    // Left half red, right half blue.
    private static byte[] Picture(int width, int height)
    {
        using var picture = new SKBitmap(width, height);
        using var canvas = new SKCanvas(picture);
        canvas.Clear(SKColors.Blue);
        using var red = new SKPaint { Color = SKColors.Red };
        canvas.DrawRect(0, 0, width / 2f, height, red);
        return picture.Encode(SKEncodedImageFormat.Jpeg, 95).ToArray();
    }

    // One IFD with Orientation (0x0112) and Artist (0x013B), little-endian.
    private static byte[] WithExif(byte[] jpeg, byte orientation)
    {
        byte[] artist = [.. Encoding.ASCII.GetBytes(Author), 0];
        byte[] tiff =
        [
            .. "II*\0"u8,
            8,
            0,
            0,
            0,
            2,
            0,
            .. (byte[])[0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0],
            .. (byte[])[0x3B, 1, 2, 0, (byte)artist.Length, 0, 0, 0, 38, 0, 0, 0],
            0,
            0,
            0,
            0,
            .. artist,
        ];
        byte[] segment = [.. "Exif\0\0"u8, .. tiff];
        var length = segment.Length + 2;
        return
        [
            .. jpeg[..2],
            0xFF,
            0xE1,
            (byte)(length >> 8),
            (byte)length,
            .. segment,
            .. jpeg[2..],
        ];
    }

    private static byte[] Document()
    {
        var stream = new MemoryStream();
        using (
            var document = WordprocessingDocument.Create(
                stream,
                WordprocessingDocumentType.Document
            )
        )
        {
            document.PackageProperties.Creator = Author;
            var main = document.AddMainDocumentPart();
            main.Document = new Document(
                new Body(
                    new Paragraph(
                        new CommentRangeStart { Id = "1" },
                        new Run(new Text("kept")),
                        new CommentRangeEnd { Id = "1" },
                        new InsertedRun(new Run(new Text("added"))) { Id = "2", Author = Author },
                        new DeletedRun(new Run(new DeletedText("gone")))
                        {
                            Id = "3",
                            Author = Author,
                        }
                    )
                )
            );
            main.AddNewPart<WordprocessingCommentsPart>().Comments = new Comments(
                new Comment(new Paragraph(new Run(new Text("note")))) { Id = "1", Author = Author }
            );
        }

        return stream.ToArray();
    }

    private static byte[] Pdf()
    {
        using var pdf = new PdfDocument();
        pdf.Info.Author = Author;
        var page = pdf.AddPage();
        page.Annotations.Add(new PdfTextAnnotation { Title = Author, Contents = "note" });
        var jpeg = WithExif(Picture(8, 8), orientation: 1);
        var image = new PdfDictionary(pdf);
        image.Elements.SetName("/Type", "/XObject");
        image.Elements.SetName("/Subtype", "/Image");
        image.Elements.SetInteger("/Width", 8);
        image.Elements.SetInteger("/Height", 8);
        image.Elements.SetInteger("/BitsPerComponent", 8);
        image.Elements.SetName("/ColorSpace", "/DeviceRGB");
        image.Elements.SetName("/Filter", "/DCTDecode");
        image.CreateStream(jpeg);
        pdf.Internals.AddObject(image);
        var pictures = new PdfDictionary(pdf);
        pictures.Elements.SetReference("/Im0", image);
        page.Resources.Elements.SetObject("/XObject", pictures);
        var saved = new MemoryStream();
        pdf.Save(saved, closeStream: false);
        return saved.ToArray();
    }
}
