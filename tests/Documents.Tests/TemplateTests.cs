using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using QualityAward.Documents.Templates;
using QualityAward.Documents.Word;

namespace QualityAward.Documents.Tests;

/// <summary>The wording of documents, which a city may replace.</summary>
public sealed class TemplateTests
{
    public static TheoryData<string> Codes => [.. DocumentKinds.All.Select(kind => kind.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_kind_has_a_template_that_says_all_its_fields(string code)
    {
        var kind = DocumentKinds.All.Single(k => k.Code == code);
        var document = TemplateBook.Read(null).Fill(kind, Samples.ContentOf(kind));
        var file = new MemoryStream(WordWriter.Write(document, DateTimeOffset.UnixEpoch));
        using var word = WordprocessingDocument.Open(file, isEditable: false);
        var text = word.MainDocumentPart!.Document!.Body!.InnerText;
        Assert.All(
            kind.Fields,
            field => Assert.Contains($"示例{field}", text, StringComparison.Ordinal)
        );
        Assert.All(
            kind.Parts,
            part => Assert.Contains($"示例部分{part}", text, StringComparison.Ordinal)
        );
        Assert.DoesNotContain('{', text);
        Assert.Empty(new OpenXmlValidator().Validate(word));
    }

    [Fact]
    public void A_city_replaces_a_template()
    {
        using var folder = new Folder();
        folder.Write("consultation-letter", Default("无异议或者有异议", "同意或者不同意"));
        var book = TemplateBook.Read(folder.Path);
        var kind = DocumentKinds.ConsultationLetter;
        var text = string.Concat(book.Fill(kind, Samples.ContentOf(kind)).Body);
        Assert.Contains("同意或者不同意", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{回复日期}", "{答复日期}", "答复日期")]
    [InlineData("{回复日期}", "某日", "缺少字段“回复日期”")]
    [InlineData("落款：", "署名：", "署名")]
    [InlineData("正文：", "[名单]\n正文：", "[名单]")]
    public void One_that_does_not_fit_is_refused_at_start_by_name(
        string was,
        string becomes,
        string said
    )
    {
        using var folder = new Folder();
        folder.Write("consultation-letter", Default(was, becomes));
        var error = Assert.Throws<TemplateException>(() => TemplateBook.Read(folder.Path));
        Assert.Contains("consultation-letter.txt", error.Message, StringComparison.Ordinal);
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_no_kind_is_refused_at_start()
    {
        using var folder = new Folder();
        folder.Write("consultation-leter", Default("", ""));
        var error = Assert.Throws<TemplateException>(() => TemplateBook.Read(folder.Path));
        Assert.Contains("consultation-leter.txt", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_whose_fields_are_empty_falls_away()
    {
        var kind = DocumentKinds.ConsultationReply;
        var content = Samples.ContentOf(kind);
        var fields = content.Fields.ToDictionary();
        fields["理由"] = null;
        var document = TemplateBook.Read(null).Fill(kind, content with { Fields = fields });
        Assert.DoesNotContain("理由如下", string.Concat(document.Body), StringComparison.Ordinal);
    }

    private static string Default(string was, string becomes)
    {
        var text = TemplateBook.Default(DocumentKinds.ConsultationLetter);
        return was.Length == 0 ? text : text.Replace(was, becomes, StringComparison.Ordinal);
    }

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("templates-").FullName;

        public void Write(string code, string text) =>
            File.WriteAllText(System.IO.Path.Combine(Path, code + ".txt"), text);

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
