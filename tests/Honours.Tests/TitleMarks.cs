using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.TestSupport;
using SkiaSharp;

namespace QualityAward.Honours.Tests;

/// <summary>第二十六条: a holder gets the mark with the year of the award, and only while the award is valid.</summary>
[Article(26)]
public sealed class TitleMarks(HonoursApp app) : IClassFixture<HonoursApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_valid_award_has_its_mark_with_the_year_and_a_revoked_one_has_none()
    {
        app.Clock.Now = new(2023, 12, 1, 9, 0, 0, TimeSpan.FromHours(8));
        var decided = await app.AwardAsync(62, ("organisation", "示例标志有限公司"));
        using var visitor = app.Anonymous();
        (await visitor.GetReply("mark/PZHZLJ-62-Z-01/svg")).Refused(404, "not-found");
        using var office = app.As(Roles.Office);
        (
            await office.PostReply(
                "certificates/issue",
                new IssueCertificatesRequest(Guid.Parse(decided.EditionId))
            )
        ).As<IssuedCertificates>();

        var svg = XDocument.Parse(await visitor.GetStringAsync("mark/pzhzlj-62-z-01/svg", Cancel));
        Assert.Equal("攀枝花市政府质量奖（2023年获奖）", svg.Root!.Attribute("aria-label")!.Value);
        // Outlines: nothing that could be retyped.
        Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName == "text");
        Assert.All(
            svg.Descendants().Where(e => e.Name.LocalName == "path"),
            e => Assert.NotEqual("", e.Attribute("d")!.Value)
        );
        using var png = SKBitmap.Decode(
            await visitor.GetByteArrayAsync("mark/PZHZLJ-62-Z-01/png", Cancel)
        );
        Assert.Equal((2080, 512), (png.Width, png.Height));
        // Nothing reaches the edge: the whole name is seen.
        Assert.All(
            Enumerable.Range(0, png.Height),
            y =>
                Assert.Equal(
                    (SKColors.White, SKColors.White),
                    (png.GetPixel(0, y), png.GetPixel(png.Width - 1, y))
                )
        );
        Assert.Contains(png.Pixels, pixel => pixel == SKColor.Parse("#9f1d20"));

        await app.InScopeAsync<HonoursDb>(async db =>
        {
            var honour = await db.Honours.SingleAsync(h => h.Number == "PZHZLJ-62-Z-01", Cancel);
            honour.Revoke(
                "攀府发〔2023〕99号",
                new(2023, 12, 1),
                Guid.NewGuid(),
                27,
                "",
                app.Clock.Now
            );
            await db.SaveChangesAsync(Cancel);
        });
        (await visitor.GetReply("mark/PZHZLJ-62-Z-01/svg")).Refused(409, "title-lost");
        (await visitor.GetReply("mark/PZHZLJ-62-Z-01/png")).Refused(409, "title-lost");
        (await visitor.GetReply("mark/%2E%2E/svg")).Refused(404, "not-found");
    }
}
