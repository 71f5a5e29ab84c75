using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityAward.Honours.Certificates;
using QualityAward.TestSupport;
using SkiaSharp;
using UglyToad.PdfPig;
using Xunit;
using ZXing;

namespace QualityAward.Honours.Tests;

/// <summary>第二十条: whatever a certificate says, it can be read, and its code be scanned.</summary>
[Article(20)]
public sealed class CertificatesNeverCoverThemselves(HonoursApp app) : IClassFixture<HonoursApp>
{
    private const string Number = "PZHZLJ-03-Z-01";
    private const string Address = $"https://quality.example.gov.cn/verify/{Number}";

    private static readonly string[] Pieces =
    [
        "示例",
        "钒钛磁铁矿综合利用（集团）",
        "股份有限责任公司",
        "·买买提艾力",
        "Comprehensive-Utilization",
        " Co.,Ltd",
        "ResearchAndDevelopmentWithoutAnyBlankAtAll",
        "“质量”、",
        "１",
    ];

    [Property]
    public Property Nothing_stands_on_anything_else_or_out_of_the_frame() =>
        Prop.ForAll(
            Gen.Elements(Pieces).ListOf(14).ToArbitrary(),
            Gen.Choose(1, 200).ToArbitrary(),
            Gen.Choose(5, 60).ToArbitrary(),
            (pieces, length, numberLength) =>
            {
                var holder = string.Concat(pieces);
                var text = Text(
                    holder[..Math.Min(length, holder.Length)],
                    "攀府发" + new string('〇', numberLength)
                );
                var boxes = CertificateLayout
                    .Of(text, (said, _, size) => Measured(said, size))
                    .Select(line => line.Box)
                    .Append(CertificateLayout.Qr)
                    .ToList();
                return boxes.TrueForAll(CertificateLayout.Inside.Contains)
                    && !boxes
                        .SelectMany((one, i) => boxes.Skip(i + 1).Select(other => (one, other)))
                        .Any(pair => pair.one.IntersectsWith(pair.other));
            }
        );

    [Theory]
    [InlineData("示例钢铁有限公司")]
    [InlineData("示例·阿卜杜热西提·买买提艾力·吐尔逊江·库尔班江")]
    [InlineData(
        "示例Panzhihua-Vanadium-Titanium-Resources-Comprehensive-Utilization-Research-Development-Co.,Ltd"
    )]
    [InlineData(
        "示例攀西战略资源创新开发试验区钒钛磁铁矿综合利用（集团）攀西战略资源创新开发试验区钒钛磁铁矿综合利用（集团）攀西战略资源创新开发试验区钒钛磁铁矿综合利用（集团）股份有限责任公司质量管理与标准化中心"
    )]
    public async Task The_code_is_read_at_100_dpi_and_number_and_name_come_out_as_they_are(
        string holder
    ) =>
        await app.InScopeAsync<CertificatePdf>(pdf =>
        {
            var text = Text(holder, "攀府发〔2023〕9号");
            Assert.Equal(Address, Scan(pdf, text));

            using var document = PdfDocument.Open(pdf.Make(text, DateTimeOffset.UnixEpoch));
            var letters = document.GetPage(1).Letters;
            var all = string.Concat(letters.Select(letter => letter.Value));
            Assert.Contains(holder, all, StringComparison.Ordinal);
            var from = all.IndexOf(Number, StringComparison.Ordinal);
            for (var i = from; i < from + Number.Length - 1; i++)
            {
                // A reader puts a blank where a sign begins well after the one before has ended.
                var gap = letters[i + 1].StartBaseLine.X - letters[i].EndBaseLine.X;
                Assert.InRange(gap, -0.5, 0.5);
            }

            return Task.CompletedTask;
        });

    private static CertificateText Text(string holder, string decision) =>
        new(
            "获奖证书",
            $"{holder}：",
            "你单位追求卓越、质量管理成效显著，经攀枝花市人民政府审定，获得第三届（2022—2023年度）攀枝花市政府质量奖（组织奖），特予表扬，颁发此证。",
            "攀枝花市人民政府",
            "2023年11月10日",
            $"证书编号：{Number}",
            $"表扬决定：{decision}",
            "扫码或按编号查验真伪",
            Address
        );

    private static float Measured(string text, float size) =>
        text.EnumerateRunes().Sum(rune => rune.IsAscii ? 0.6f : 1f) * size;

    private static string? Scan(CertificatePdf pdf, CertificateText text)
    {
        const float scale = 100f / 72;
        using var page = new SKBitmap(
            (int)(CertificateLayout.Width * scale),
            (int)(CertificateLayout.Height * scale),
            SKColorType.Rgba8888,
            SKAlphaType.Opaque
        );
        using var canvas = new SKCanvas(page);
        canvas.Scale(scale);
        pdf.Draw(canvas, text);
        canvas.Flush();
        var reader = new BarcodeReaderGeneric
        {
            Options = new() { PossibleFormats = [BarcodeFormat.QR_CODE], TryHarder = true },
        };
        return reader
            .Decode(page.Bytes, page.Width, page.Height, RGBLuminanceSource.BitmapFormat.RGBA32)
            ?.Text;
    }
}
