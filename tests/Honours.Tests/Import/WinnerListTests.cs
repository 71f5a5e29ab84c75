using System.Text;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Import;
using QualityAward.Honours.Import.Reading;
using QualityAward.TestSupport;
using static QualityAward.Honours.Tests.Import.Workbook;

namespace QualityAward.Honours.Tests.Import;

/// <summary>Lists as offices keep them, and what becomes of each row; without I/O.</summary>
public sealed class WinnerListTests
{
    private const string Heading = "年份,届次,类别,名称,统一社会信用代码,证书编号\r\n";
    private static readonly DateOnly Today = new(2023, 12, 1);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_text_is_read_in_the_encodings_offices_use(string name)
    {
        var encoding =
            CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] file =
        [
            .. encoding.GetPreamble(),
            .. encoding.GetBytes($"{Heading}2019,第一届,组织,示例𬱖䶮有限公司,,攀质奖2019-01\r\n"),
        ];
        var row = Assert.Single(Run(file));
        Assert.Equal((ImportOutcome.New, "示例𬱖䶮有限公司"), (row.Outcome, row.Values[3]));
    }

    [Fact]
    public void Tabs_part_a_text_too_and_short_rows_are_filled()
    {
        var text =
            $"{Heading}2019,第一届,组织,示例短行有限公司\r\n2019,1,个人,示例人,,编号-1,备注,多余\r\n";
        Assert.All(
            Run(Encoding.UTF8.GetBytes(text)),
            r => Assert.Equal(ImportOutcome.New, r.Outcome)
        );
        Assert.All(
            Run(Encoding.UTF8.GetBytes(text.Replace(',', '\t'))),
            r => Assert.Equal(ImportOutcome.New, r.Outcome)
        );
    }

    [Theory]
    [InlineData("关于第一届的名单,,,,,\r\n年份,届次", "spreadsheet-heading")]
    [InlineData("", "spreadsheet-heading")]
    [InlineData("PK\u0003\u0004 no archive", "spreadsheet-unreadable")]
    public void What_is_no_such_list_is_refused(string text, string code) =>
        Assert.Equal(code, Refused(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Old_and_locked_files_are_named_as_such()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];
        byte[] Named(string stream) => [.. compound, .. Encoding.Unicode.GetBytes(stream)];
        Assert.Equal("spreadsheet-old-format", Refused(Named("Workbook")));
        Assert.Equal("spreadsheet-locked", Refused(Named("EncryptedPackage")));
        Assert.Equal("spreadsheet-encoding", Refused([0xFF, 0x00, 0xFF]));
    }

    [Fact]
    public void The_first_sheet_that_can_be_seen_is_read()
    {
        var table = WinnerList.Read(
            Of([
                ("藏", "hidden", Sheet(Row(2, Winner("示例隐藏有限公司")))),
                ("名单", null, Sheet(Row(2, Winner("示例可见有限公司")))),
            ])
        );
        Assert.Equal(("名单", "示例可见有限公司"), (table.Sheet, table.Rows[0].Values[3]));
    }

    [Fact]
    public void Strict_workbooks_and_rich_text_are_read_without_what_is_only_pronounced()
    {
        const string strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        var file = Of(
            Sheet(
                Row(
                    2,
                    Number("2019.0"),
                    Text("第一届"),
                    Text("组织"),
                    Cell("s", "0"),
                    Text(""),
                    Text("")
                ),
                space: strict
            ),
            """<si><r><t>示例</t></r><r><rPr><b/></rPr><t>富文本</t></r><rPh sb="0" eb="1"><t>yǎn</t></rPh></si>""",
            strict
        );
        var row = Assert.Single(Run(file));
        Assert.Equal(
            (ImportOutcome.New, "示例富文本", "2019"),
            (row.Outcome, row.Values[3], row.Values[0])
        );
    }

    [Fact]
    public void Merged_years_stand_for_all_their_rows()
    {
        var file = Of(
            Sheet(
                Row(2, Winner("示例合并甲有限公司"))
                    + Row(
                        3,
                        Text(""),
                        Text(""),
                        Text(""),
                        Text("示例合并乙有限公司"),
                        Text(""),
                        Text("")
                    ),
                """<mergeCells count="3"><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/><mergeCell ref="C2:C3"/></mergeCells>"""
            )
        );
        Assert.Equal(
            [("2019", ImportOutcome.New), ("2019", ImportOutcome.New)],
            Run(file).Select(r => (r.Values[0], r.Outcome))
        );
    }

    [Fact]
    public void A_faulty_cell_is_named()
    {
        var file = Of(
            Sheet(
                Row(
                    2,
                    Winner("")[..3].Concat([Cell("e", "#DIV/0!"), Text(""), Text("表-1")]).ToArray()
                )
                    + Row(
                        3,
                        Winner("示例数字代码有限公司")[..4]
                            .Concat([Number("9.15104007000001E+17"), Text("")])
                            .ToArray()
                    )
                    + Row(
                        4,
                        Winner("示例数字编号有限公司")[..4]
                            .Concat([Text(""), Number("7")])
                            .ToArray()
                    )
                    + Row(5, Winner("示例_x000D_转义_x0000_有限公司"))
            )
        );
        var rows = Run(file);
        Assert.All(rows, r => Assert.Equal(ImportOutcome.Faulty, r.Outcome));
        Assert.Contains("D2", rows[0].Message, StringComparison.Ordinal);
        Assert.Contains("#DIV/0!", rows[0].Message, StringComparison.Ordinal);
        Assert.Contains("文本", rows[1].Message, StringComparison.Ordinal);
        Assert.Contains("F4", rows[2].Message, StringComparison.Ordinal);
        Assert.Contains("U+000D", rows[3].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_without_its_strings_or_made_to_exhaust_us_is_refused()
    {
        var shared = Sheet(
            Row(2, Number("2019"), Text("第一届"), Text("组织"), Cell("s", "0"), Text(""), Text(""))
        );
        Assert.Equal("spreadsheet-unreadable", Refused(Of(shared)));
        Assert.Equal("spreadsheet-unreadable", Refused(Of(shared, "<si><t/></si>")[..^40]));

        var bomb = Of(shared, $"<si><t>{new string('长', 7_000_000)}</t></si>");
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("spreadsheet-unreadable", Refused(bomb));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 * 1024 * 1024);
    }

    [Fact]
    public void Signs_that_nobody_sees_are_dropped_and_others_are_named()
    {
        var rows = Rows(
            "2019,第一届,组织,示例零宽有限公司\u200b,,\u202d攀质奖2019-22\u200b",
            "２０１９年,第１届,组 织,示例全角有限公司,,ＰＺＨ－２０１９－０１",
            "2019,第一届,组织,示例\u000b有限公司\u001f,,",
            "2019,第一届,组织,\"示例\n换行\",,",
            "2019,第一届,组织,示例,,攀质奖2019\0-82",
            "2019,第一届,组织,\ue863示例,,",
            "合计,3,,,,"
        );
        Assert.Equal(
            [ImportOutcome.New, ImportOutcome.New, .. Enumerable.Repeat(ImportOutcome.Faulty, 5)],
            rows.Select(r => r.Outcome)
        );
        Assert.Equal(
            ["U+000B", "U+000A", "U+0000", "U+E863"],
            rows.Skip(2)
                .Take(4)
                .Select(r =>
                    r.Message![(r.Message!.IndexOf("U+", StringComparison.Ordinal))..][..6]
                )
        );
        var winner = PastWinner.Read(
            ListRow.Of(2, ["2019", "第一届", "组织", "示例\u200b", "", "攀质奖\u200b2019-22"]),
            out _
        );
        Assert.Equal(("示例", "攀质奖2019-22"), (winner!.Name, winner.Number));
    }

    [Fact]
    [Article(20)]
    public void Only_editions_before_the_systems_first_can_be_entered()
    {
        var rows = Rows(
            "2023,第三届,组织,示例混入本届有限公司,,",
            "2022,第二届,组织,示例本届年份有限公司,,",
            "2099,第九十九届,组织,示例未来有限公司,,",
            "2021,第二届,组织,示例上届有限公司,,"
        );
        Assert.Equal(
            [ImportOutcome.Faulty, ImportOutcome.Faulty, ImportOutcome.Faulty, ImportOutcome.New],
            rows.Select(r => r.Outcome)
        );
        Assert.Contains("第三届", rows[0].Message, StringComparison.Ordinal);
        Assert.Contains("晚于今年", rows[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    [Article(20)]
    public void Nothing_is_entered_before_the_system_has_a_first_edition()
    {
        Assert.Equal("first-edition-not-opened", Code(() => FirstEditionRule.Require(null)));
        Assert.Equal(new(3, 2022), FirstEditionRule.Require(new(3, 2022)));
    }

    [Theory]
    [Article(20)]
    [InlineData("个人", "PZHZLJ-03-G-02", false)]
    [InlineData("个人", "pzhzlj-03-g-02", false)]
    [InlineData("个人", "PZHZLJ–03–G–02", false)]
    [InlineData("个人", "PZHZLJ-01-Z-02", false)]
    [InlineData("个人", "PZHZLJ-1-G-2", false)]
    [InlineData("个人", "PZHZLJ-01-G-02", true)]
    [InlineData("个人", "攀质奖2019-02", true)]
    public void A_number_of_the_systems_series_belongs_to_its_edition(
        string kind,
        string number,
        bool isTaken
    ) =>
        Assert.Equal(
            isTaken ? ImportOutcome.New : ImportOutcome.Faulty,
            Assert.Single(Rows($"2019,第一届,{kind},示例人,,{number}")).Outcome
        );

    [FsCheck.Xunit.Property]
    [Article(20)]
    public void No_entry_ever_takes_a_number_that_an_edition_of_the_system_may_give(
        byte edition,
        bool individual,
        byte serial,
        byte ordinal
    )
    {
        var number = new Common.Editions.CertificateNumber(
            3 + edition % 97,
            individual ? CandidateKind.Individual : CandidateKind.Organisation,
            1 + serial % 99
        );
        var row = Assert.Single(
            Rows($"2019,{1 + ordinal % 99},{(individual ? "个人" : "组织")},示例,,{number}")
        );
        Assert.Equal(ImportOutcome.Faulty, row.Outcome);
    }

    [Fact]
    public void An_ordinal_with_two_years_stands_out()
    {
        var rows = Rows(
            "2019,第一届,组织,示例届次甲有限公司,,",
            "2015,第一届,组织,示例届次乙有限公司,,",
            "2014,第二届,组织,示例届次丙有限公司,,"
        );
        Assert.All(rows, r => Assert.Equal(ImportOutcome.New, r.Outcome));
        Assert.All(rows, r => Assert.NotNull(r.Warning));
        Assert.Contains("2015年", rows[0].Warning, StringComparison.Ordinal);
        Assert.Contains("第一届不符", rows[2].Warning, StringComparison.Ordinal);
    }

    [Fact]
    public void Namesakes_are_two_people_where_their_certificates_differ()
    {
        var rows = Rows(
            "2019,第一届,个人,示例·王伟,,攀质奖2019-51",
            "2019,第一届,个人,示例•王伟,,攀质奖2019-52",
            "2019,第一届,个人,示例・王伟,,"
        );
        Assert.Equal(
            [ImportOutcome.New, ImportOutcome.New, ImportOutcome.Duplicate],
            rows.Select(r => r.Outcome)
        );
        Assert.Equal((null, true), (rows[0].Warning, rows[1].Warning is not null));
    }

    [Fact]
    public void An_organisation_is_taken_once_an_edition_however_it_is_written()
    {
        var rows = Rows(
            "2019,第一届,组织,示例（集团）有限公司,,攀质奖2019-31",
            "2019,第一届,组织,示例(集团)有限公司,,攀质奖2019-32",
            "2019,第一届,组织,示例 （集团） 有限公司,,攀质奖2019-33",
            $"2019,第一届,组织,示例更名前有限公司,{HonoursApp.Code},攀质奖2019-41",
            $"2019,第一届,组织,示例更名后有限公司,{HonoursApp.Code},攀质奖2019-42",
            $"2021,第二届,组织,示例更名后有限公司,{HonoursApp.Code},攀质奖2021-42",
            "2021,第二届,组织,示例另一有限公司,,攀质奖2021-42"
        );
        Assert.Equal(
            [
                ImportOutcome.New,
                ImportOutcome.Duplicate,
                ImportOutcome.Duplicate,
                ImportOutcome.New,
                ImportOutcome.Duplicate,
                ImportOutcome.New,
                ImportOutcome.Duplicate,
            ],
            rows.Select(r => r.Outcome)
        );
    }

    [Fact]
    [Article(4)]
    public void The_quota_then_in_force_is_asked_for_and_a_breach_explained()
    {
        var then = new RegulationThen("示例管理办法", 3, 5);
        Assert.Equal(
            "regulation-then-in-force-missing",
            Code(() => QuotaThenRule.Find([], new(2019, 12, 20), null))
        );
        Assert.Equal(then, QuotaThenRule.Find([], new(2019, 12, 20), then));
        Assert.Equal(
            3,
            QuotaThenRule
                .Find(
                    Common.Regulation.RegulationVersions.Shipped,
                    new(2023, 11, 20),
                    new("示例", 99, 99)
                )
                .OrganisationQuota
        );
        Assert.Empty(QuotaThenRule.Breaches(then, 3, 5));
        Assert.Single(QuotaThenRule.Breaches(then, 4, 5));
        Assert.Equal(2, QuotaThenRule.Breaches(then, 4, 6).Count);
        Assert.Equal(
            "import-explanation-required",
            Code(() => ExplanationRule.Check(["示例。"], " "))
        );
        Assert.Equal("示例", ExplanationRule.Check(["示例。"], " 示例 "));
        Assert.Null(ExplanationRule.Check([], null));
    }

    private static string[] Winner(string name) =>
        [Number("2019"), Text("第一届"), Text("组织"), Text(name), Text(""), Text("")];

    private static List<ImportRow> Rows(params string[] lines) =>
        Run(Encoding.UTF8.GetBytes(Heading + string.Join("\r\n", lines)));

    private static List<ImportRow> Run(byte[] file) =>
        [
            .. new ImportCheck([], new(3, 2022), Today)
                .Run(WinnerList.Read(file).Rows)
                .Select(r => r.Row),
        ];

    private static string? Refused(byte[] file) => Code(() => WinnerList.Read(file));

    private static string? Code(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (RefusedException e)
        {
            return e.Refusal.Code;
        }
    }
}
