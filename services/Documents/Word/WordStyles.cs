using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace QualityAward.Documents.Word;

/// <summary>The styles of a .docx, by the names under which WPS and Word bring the fonts of GB/T 9704.</summary>
internal static class WordStyles
{
    public const string Body = "Body";
    public const string Title = "Title";
    public const string Issuer = "Issuer";
    public const string Number = "Number";
    public const string Heading1 = "Heading1";
    public const string TableHead = "TableHead";
    public const string TableCell = "TableCell";
    public const string PageNumber = "PageNumber";
    public const string Foot = "Foot";

    private const string FangSong = "仿宋_GB2312";
    private const string XiaoBiaoSong = "方正小标宋简体";
    private const string Hei = "黑体";
    private const string Kai = "楷体_GB2312";
    private const string Song = "宋体";
    private const string Red = "D71A1B";

    private static readonly Kind[] Kinds =
    [
        new(Body, "正文文字", FangSong, 16, Indented: true),
        new(Title, "公文标题", XiaoBiaoSong, 22, Centred: true, Line: 720, After: 580),
        new(Issuer, "发文机关标志", XiaoBiaoSong, 36, Centred: true, Line: 1000, Before: 1700)
        {
            Colour = Red,
        },
        new(Number, "发文字号", FangSong, 16, Centred: true, Before: 580, After: 1160)
        {
            RedLine = true,
        },
        new(Heading1, "一级标题", Hei, 16, Indented: true) { Outline = 0 },
        new("Heading2", "二级标题", Kai, 16, Indented: true) { Outline = 1 },
        new("Heading3", "三级标题", FangSong, 16, Indented: true) { Outline = 2, Bold = true },
        new("Heading4", "四级标题", FangSong, 16, Indented: true) { Outline = 3 },
        new(TableHead, "表头", Hei, 12, Centred: true, Line: 360),
        new(TableCell, "表格文字", FangSong, 12, Line: 360),
        new(PageNumber, "页码", Song, 14, Line: 360),
        new(Foot, "页脚附记", FangSong, 9, Line: 240),
    ];

    public static string HeadingOf(int level) => $"Heading{level}";

    public static void Add(MainDocumentPart main)
    {
        var styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        Fonts(FangSong),
                        new FontSize { Val = "32" },
                        new Languages { Val = "zh-CN", EastAsia = "zh-CN" }
                    )
                ),
                new ParagraphPropertiesDefault()
            )
        );
        foreach (var kind in Kinds)
        {
            styles.Append(StyleOf(kind));
        }

        main.AddNewPart<StyleDefinitionsPart>().Styles = styles;
        // Page numbers stand outside: at the right of odd pages, at the left of even ones.
        main.AddNewPart<DocumentSettingsPart>().Settings = new(new EvenAndOddHeaders());
    }

    private static Style StyleOf(Kind kind)
    {
        var paragraph = new StyleParagraphProperties();
        if (kind.Outline is not null)
        {
            paragraph.KeepNext = new();
        }

        if (kind.RedLine)
        {
            paragraph.ParagraphBorders = new(
                new BottomBorder
                {
                    Val = BorderValues.Single,
                    Size = 12,
                    Space = 11,
                    Color = Red,
                }
            );
        }

        paragraph.SpacingBetweenLines = new()
        {
            Before = $"{kind.Before}",
            After = $"{kind.After}",
            Line = $"{kind.Line}",
            LineRule = LineSpacingRuleValues.Exact,
        };
        paragraph.Indentation = kind.Indented
            ? new() { FirstLineChars = 200, FirstLine = "632" }
            : null;
        paragraph.Justification = kind.Centred ? new() { Val = JustificationValues.Center } : null;
        paragraph.OutlineLevel = kind.Outline is { } level ? new() { Val = level } : null;

        var run = new StyleRunProperties { RunFonts = Fonts(kind.Font) };
        run.Bold = kind.Bold ? new() : null;
        run.Color = kind.Colour is { } colour ? new() { Val = colour } : null;
        run.FontSize = new() { Val = $"{kind.Size * 2}" };
        return new Style(new StyleName { Val = kind.Name }, new PrimaryStyle(), paragraph, run)
        {
            Type = StyleValues.Paragraph,
            StyleId = kind.Id,
            CustomStyle = true,
        };
    }

    private static RunFonts Fonts(string name) =>
        new()
        {
            Ascii = name,
            HighAnsi = name,
            EastAsia = name,
            ComplexScript = name,
        };

    private sealed record Kind(
        string Id,
        string Name,
        string Font,
        int Size,
        bool Centred = false,
        bool Indented = false,
        int Line = WordPage.Pitch,
        int Before = 0,
        int After = 0
    )
    {
        public string? Colour { get; init; }
        public bool Bold { get; init; }
        public bool RedLine { get; init; }
        public int? Outline { get; init; }
    }
}
