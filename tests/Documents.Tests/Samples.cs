using QualityAward.Documents.Model;
using QualityAward.Documents.Templates;

namespace QualityAward.Documents.Tests;

/// <summary>Documents to try the writers on.</summary>
internal static class Samples
{
    private const string Text =
        "根据《攀枝花市政府质量奖评选管理办法》第十二条规定，我单位（示例单位）对GB/T 19580—2012所列各项作了核对，结果为“符合”，占比98.5％。";

    /// <summary>Everything that a document may have.</summary>
    public static OfficialDocument Whole { get; } =
        new(
            "关于报送第三届攀枝花市政府质量奖申报资格初审结果的函",
            [
                new Paragraph(Text),
                new Heading(1, "初审情况"),
                new Heading(2, "征求意见"),
                new Paragraph(Text),
                new Heading(3, "书面征求"),
                new Heading(4, "回复"),
                new Heading(2, "审查结论"),
                new ItemList(["资料齐全", "无异议"]),
                new Heading(1, "申报主体"),
                Table(3),
            ]
        )
        {
            Mark = "秘密★1年",
            Issuer = "攀枝花市市场监督管理局",
            Number = "攀市监函〔2023〕12号",
            Addressee = "攀枝花市质量强市工作领导小组办公室",
            Signature = new("示例县质量强县工作领导小组办公室", "2023年3月6日"),
            Attachments = [new("初审结果名单", [Table(60)]), new("征求意见函回函", [])],
            Note = "联系人：示例；电话：0812-0000000",
            Foot = "版本1　SHA-256 0123456789abcdef",
        };

    /// <summary>So many pages of text and tables.</summary>
    public static OfficialDocument Long(int paragraphs) =>
        new(
            "第三届攀枝花市政府质量奖综合评审报告",
            [
                .. Enumerable
                    .Range(0, paragraphs)
                    .SelectMany(i =>
                        new Block[]
                        {
                            new Heading((i % 4) + 1, $"第{i}项"),
                            new Paragraph(Text + Text + Text),
                        }
                    ),
                Table(100),
            ]
        );

    public static DataTable Table(int rows) =>
        new(
            [new("序号", 1, Alignment.Centre), new("名称", 5), new("得分", 2, Alignment.Right)],
            [
                .. Enumerable
                    .Range(1, rows)
                    .Select(IReadOnlyList<string> (i) => [$"{i}", $"示例第{i}公司", $"{i}.50"]),
            ]
        );

    /// <summary>Content for every field of a kind.</summary>
    public static DocumentContent ContentOf(DocumentKind kind) =>
        new(
            kind.Fields.Concat(kind.MayUse)
                .ToDictionary(field => field, string? (field) => $"示例{field}")
        )
        {
            Parts = kind.Parts.ToDictionary(
                part => part,
                IReadOnlyList<Block> (part) => [new Paragraph($"示例部分{part}")]
            ),
        };
}
