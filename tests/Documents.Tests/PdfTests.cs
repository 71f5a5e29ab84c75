using System.Text;
using Microsoft.Extensions.Configuration;
using QualityAward.Common;
using QualityAward.Documents.Fonts;
using QualityAward.Documents.Layout;
using QualityAward.Documents.Model;
using QualityAward.Documents.Pdf;
using QualityAward.TestSupport;
using UglyToad.PdfPig;

[assembly: AssemblyFixture(typeof(TestFonts))]

namespace QualityAward.Documents.Tests;

/// <summary>GB/T 9704—2012 as PDF.</summary>
public sealed class PdfTests(TestFonts folders)
{
    private static readonly DateTimeOffset Now = new(2023, 3, 6, 9, 0, 0, TimeSpan.FromHours(8));
    private readonly DocumentFonts _fonts = new(
        new ConfigurationBuilder()
            .AddInMemoryCollection([new("Award:FontFolder", folders.Folders)])
            .Build()
    );

    [Fact]
    public void The_text_comes_out_as_it_went_in_and_in_reading_order()
    {
        var text = PdfText.Of(Write(Samples.Whole));
        string[] expected =
        [
            "秘密★1年",
            "攀枝花市市场监督管理局",
            "攀市监函〔2023〕12号",
            "关于报送第三届攀枝花市政府质量奖申报资格初审结果的函",
            "攀枝花市质量强市工作领导小组办公室：",
            "根据《攀枝花市政府质量奖评选管理办法》第十二条规定，我单位（示例单位）对GB/T19580—2012所列各项作了核对，结果为“符合”，占比98.5％。",
            "一、初审情况",
            "（一）征求意见",
            "1.书面征求",
            "（1）回复",
            "（二）审查结论",
            "1.资料齐全",
            "2.无异议",
            "二、申报主体",
            "序号名称得分1示例第1公司1.50",
            "附件：1.初审结果名单",
            "2.征求意见函回函",
            "示例县质量强县工作领导小组办公室",
            "2023年3月6日",
            "（联系人：示例；电话：0812-0000000）",
            "附件1",
            "初审结果名单",
            "60示例第60公司60.50",
        ];
        // Page numbers and foot stand between lines that a page parts.
        text = text.Replace("版本1SHA-2560123456789abcdef", "", StringComparison.Ordinal);
        for (var page = 1; page <= 9; page++)
        {
            text = text.Replace($"—{page}—", "", StringComparison.Ordinal);
        }

        var at = 0;
        foreach (var piece in expected)
        {
            var found = text.IndexOf(piece, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"“{piece}” does not follow in: {text[at..]}");
            at = found + piece.Length;
        }
    }

    [Fact]
    public void Every_font_is_embedded_and_the_properties_say_what_stands_in()
    {
        var file = Write(Samples.Whole);
        Assert.InRange(file.Length, 1, 400_000);
        using var document = PdfDocument.Open(file);
        Assert.Contains("代替仿宋", document.Information.Keywords, StringComparison.Ordinal);
        Assert.Equal(Samples.Whole.Title, document.Information.Title);
        var raw = Encoding.Latin1.GetString(file);
        var descriptors = raw.Split("/Type /FontDescriptor").Length - 1;
        Assert.Equal(descriptors, raw.Split("/FontFile").Length - 1);
        Assert.True(descriptors >= 3, $"{descriptors} fonts");
    }

    [Fact]
    public void A_page_holds_22_lines_of_28_signs()
    {
        var full = new OfficialDocument(
            "标题",
            [
                new PageBreak(),
                new Paragraph(new string('质', (28 * 22) - 2)),
                new PageBreak(),
                new Paragraph("末"),
            ]
        );
        var pages = DocumentLayout.Of(full, Metrics());
        Assert.Equal(3, pages.Count);
        var lines = pages[1].Texts.Where(t => t.Text.Contains('质', StringComparison.Ordinal));
        Assert.Equal(22, lines.Count());
        Assert.Equal(26, lines.First().Text.Length);
        Assert.All(lines.Skip(1), line => Assert.Equal(28, line.Text.Length));
        Assert.All(pages.SelectMany(p => p.Texts), InsideThePage);
    }

    [Fact]
    public void A_table_goes_on_overleaf_with_its_head()
    {
        var pages = DocumentLayout.Of(new("名单", [Samples.Table(60)]), Metrics());
        Assert.True(pages.Count > 1);
        Assert.All(pages, page => Assert.Single(page.Texts, t => t.Text == "得分"));
        Assert.Equal(
            Enumerable.Range(1, 60).Select(i => $"{i}.50"),
            pages
                .SelectMany(p => p.Texts)
                .Where(t => t.Text.EndsWith(".50", StringComparison.Ordinal))
                .Select(t => t.Text)
        );
    }

    [Fact]
    public void A_cell_longer_than_a_page_loses_nothing()
    {
        var text = string.Concat(Enumerable.Range(0, 700).Select(i => $"第{i}句。"));
        var table = new DataTable(
            [new("项目"), new("内容", 4)],
            [
                ["甲", text],
                ["乙", "末"],
            ]
        );
        var pages = DocumentLayout.Of(new("长表", [table]), Metrics());
        Assert.True(pages.Count > 2);
        var all = string.Concat(
            pages
                .SelectMany(p => p.Texts)
                .Where(t =>
                    t.Text.StartsWith('第')
                    || t.Text.Contains('句', StringComparison.Ordinal)
                    || t.Text == "。"
                )
                .Select(t => t.Text)
        );
        Assert.Contains(text[^200..^10], all, StringComparison.Ordinal);
        Assert.All(pages.SelectMany(p => p.Texts), InsideThePage);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(11)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(18)]
    [InlineData(19)]
    [InlineData(20)]
    public void Nobody_signs_on_a_page_of_its_own(int lines)
    {
        var document = new OfficialDocument("函", [new Paragraph(new string('质', 28 * lines))])
        {
            Signature = new("攀枝花市人民政府", "2023年3月6日"),
        };
        var last = DocumentLayout.Of(document, Metrics())[^1];
        Assert.Contains(
            last.Texts,
            t =>
                t.Text.Contains('质', StringComparison.Ordinal) && t.Text.Length > 8
                || t.Text.StartsWith("质质", StringComparison.Ordinal)
        );
        Assert.Contains(last.Texts, t => t.Text == "2023年3月6日");
    }

    [Fact]
    public void Page_numbers_stand_outside()
    {
        var pages = DocumentLayout.Of(Samples.Long(10), Metrics());
        Assert.True(pages[0].Texts[^1].X > PageGrid.Width / 2);
        Assert.True(pages[1].Texts[^1].X < PageGrid.Width / 2);
        Assert.Equal("— 2 —", pages[1].Texts[^1].Text);
    }

    [Fact]
    public void A_sign_that_no_font_has_is_named()
    {
        var rare = char.ConvertFromUtf32(0x3FFFD);
        var refusal = Assert
            .Throws<RefusedException>(() => Write(new("名单", [new Paragraph($"示例{rare}公司")])))
            .Refusal;
        Assert.Equal("glyph-missing", refusal.Code);
        Assert.Contains(rare, refusal.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sign_of_another_font_is_taken_from_there()
    {
        // No Chinese font has it; the machine's own DejaVu or any other does, or it is refused by name.
        var text = PdfText.Of(Write(new("名单", [new Paragraph("示例ßéЖ公司")])));
        Assert.Contains("示例ßéЖ公司", text, StringComparison.Ordinal);
    }

    private static void InsideThePage(PlacedText text) =>
        Assert.InRange(text.Baseline, PageGrid.Top, PageGrid.Height - (10 * PageGrid.Millimetre));

    private TextMetrics Metrics() => new(_fonts, _fonts.Roles());

    private byte[] Write(OfficialDocument document)
    {
        var file = new PdfWriter(_fonts).Write(document, Now);
        // To look at, where a folder is named.
        if (Environment.GetEnvironmentVariable("AWARD_KEEP_DOCUMENTS") is { Length: > 0 } folder)
        {
            File.WriteAllBytes(Path.Combine(folder, $"{document.Title}.pdf"), file);
        }

        return file;
    }
}
