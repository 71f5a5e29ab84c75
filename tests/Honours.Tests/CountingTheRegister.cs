using System.Text;
using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.TestSupport;

namespace QualityAward.Honours.Tests;

/// <summary>第二十条: the register in figures and as files, for anybody; what was revoked is counted and said to be.</summary>
[Article(20)]
public sealed class CountingTheRegister(HonoursApp app) : IClassFixture<HonoursApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Figures_add_up_by_year_edition_place_industry_kind_and_state()
    {
        app.Clock.Now = new(2023, 12, 1, 9, 0, 0, TimeSpan.FromHours(8));
        using var visitor = app.Anonymous();
        var none = (await visitor.GetReply("register/statistics")).As<RegisterStatistics>();
        Assert.Equal((0, 0), (none.All.Total, none.Years.Count));

        await app.AwardAsync(
            "2022",
            71,
            [
                HonoursApp.Candidate("organisation", "示例统计甲有限公司", "仁和区", "制造业"),
                HonoursApp.Candidate("organisation", "示例统计乙有限公司", "仁和区", "建筑业"),
                HonoursApp.Candidate("individual", "示例统计丙"),
            ]
        );
        await app.AwardAsync(
            "2022",
            72,
            [HonoursApp.Candidate("organisation", "=示例统计丁有限公司", "西区", "制造业")]
        );
        await app.InScopeAsync<HonoursDb>(async db =>
        {
            var revoked = await db.Honours.SingleAsync(h => h.Number == "PZHZLJ-71-Z-02", Cancel);
            revoked.Revoke(
                "攀府发〔2023〕99号",
                new(2023, 12, 1),
                Guid.NewGuid(),
                27,
                "",
                app.Clock.Now
            );
            await db.SaveChangesAsync(Cancel);
        });

        var counted = (await visitor.GetReply("register/statistics")).As<RegisterStatistics>();
        Assert.Equal(new RegisterCount(null, "合计", 3, 1, 1), counted.All);
        Assert.Equal([new RegisterCount("2023", "2023年", 3, 1, 1)], counted.Years);
        Assert.Equal(
            [
                new RegisterCount("71", "第71届（示例）", 2, 1, 1),
                new RegisterCount("72", "第72届（示例）", 1, 0, 0),
            ],
            counted.Editions
        );
        Assert.Equal(
            [
                new RegisterCount("仁和区", "仁和区", 2, 0, 1),
                new RegisterCount("西区", "西区", 1, 0, 0),
            ],
            counted.Places
        );
        Assert.Equal(
            [
                new RegisterCount("制造业", "制造业", 2, 0, 0),
                new RegisterCount("建筑业", "建筑业", 1, 0, 1),
            ],
            counted.Industries
        );
        Assert.Equal(
            [
                new RegisterCount("awarded", "已表扬", 2, 1, 0),
                new RegisterCount("revoked", "已撤销", 1, 0, 1),
            ],
            counted.States
        );

        var there = await visitor.GetReply("register?place=仁和区&industry=建筑业");
        Assert.Equal(
            "示例统计乙有限公司",
            Assert.Single(there.As<Page<HonourSummary>>().Items).Name
        );

        // Files: a mark by which the programs know UTF-8, and nothing that they calculate.
        using var file = await visitor.GetAsync("register/statistics/csv", Cancel);
        Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no-cache", $"{file.Headers.CacheControl}");
        var bytes = await file.Content.ReadAsByteArrayAsync(Cancel);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Contains(
            "\"按获奖年份\",\"2023年\",\"3\",\"1\",\"4\",\"1\"\r\n",
            Encoding.UTF8.GetString(bytes)
        );
        var register = await visitor.GetStringAsync("register/csv", Cancel);
        Assert.Equal(5, register.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("\"'=示例统计丁有限公司\"", register);
        Assert.Contains("\"示例统计乙有限公司\",\"示例统计乙有限公司\",\"\",\"组织\"", register);
        Assert.Contains(
            "\"已撤销\",\"2023-11-20\",\"攀府发〔2023〕20号\",\"2023-12-01\"",
            register
        );
        Assert.Equal(
            2,
            (await visitor.GetStringAsync("register/csv?edition=72", Cancel))
                .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                .Length
        );
        // Neither is the number of a certificate.
        (await visitor.GetReply("register/figures")).Refused(404, "not-found");
    }
}
