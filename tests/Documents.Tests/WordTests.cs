using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using QualityAward.Documents.Model;
using QualityAward.Documents.Word;

namespace QualityAward.Documents.Tests;

/// <summary>GB/T 9704—2012 as .docx.</summary>
public sealed class WordTests
{
    [Fact]
    public void Word_finds_nothing_wrong_with_it()
    {
        using var word = Open(Samples.Whole);
        Assert.Empty(
            new OpenXmlValidator(FileFormatVersions.Office2019)
                .Validate(word)
                .Select(e => $"{e.Path?.XPath}: {e.Description}")
        );
    }

    [Fact]
    public void It_says_what_the_document_says_in_the_fonts_of_the_standard()
    {
        using var word = Open(Samples.Whole);
        var text = word.MainDocumentPart!.Document!.Body!.InnerText;
        foreach (
            var piece in new[]
            {
                "攀市监函〔2023〕12号",
                "（一）征求意见",
                "二、申报主体",
                "附件：1.初审结果名单",
                "60示例第60公司60.50",
            }
        )
        {
            Assert.Contains(piece, text, StringComparison.Ordinal);
        }

        var styles = word.MainDocumentPart.StyleDefinitionsPart!.Styles!.OuterXml;
        Assert.Contains("仿宋_GB2312", styles, StringComparison.Ordinal);
        Assert.Contains("方正小标宋简体", styles, StringComparison.Ordinal);
        Assert.All(
            word.MainDocumentPart.Document.Descendants<Table>(),
            table => Assert.Single(table.Descendants<TableHeader>())
        );
    }

    private static WordprocessingDocument Open(OfficialDocument document) =>
        WordprocessingDocument.Open(
            new MemoryStream(WordWriter.Write(document, DateTimeOffset.UnixEpoch)),
            isEditable: false
        );
}
