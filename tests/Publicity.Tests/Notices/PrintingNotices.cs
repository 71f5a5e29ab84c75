using QualityAward.Common;
using QualityAward.TestSupport;
using Xunit;
using static QualityAward.Publicity.Tests.Announcements;

namespace QualityAward.Publicity.Tests.Notices;

/// <summary>A public document as a file says what its page says, for anybody (articles 3, 13, 18, 20).</summary>
public sealed class PrintingNotices(PublicityApp app) : IClassFixture<PublicityApp>
{
    [Fact]
    [Article(3)]
    [Article(13)]
    [Article(18)]
    public async Task Anybody_takes_it_along_and_who_is_gone_from_the_page_is_gone_from_it()
    {
        app.Clock.Now = JuneTwenty;
        var edition = Guid.NewGuid();
        await app.ReceiveAsync(ResourceNames.Applications, Call(edition));
        var (factory, won, lost) = (
            Organisation("示例印刷厂"),
            Individual("示例留名人"),
            Individual("示例去名人")
        );
        var proposed = AwardList(edition, factory, won, lost);
        await app.ReceiveAsync(ResourceNames.Review, proposed);
        using var visitor = app.Anonymous();
        var at = $"notices/{proposed.NoticeId}/document";

        var before = await visitor.DocumentAsync(at);
        before.Says("示例印刷厂", "示例留名人", "示例去名人", "受理部门", "公示期");
        Assert.Contains("内容校验值", before.Text, StringComparison.Ordinal);
        Assert.EndsWith(".pdf", before.FileName, StringComparison.Ordinal);

        var decision = Decision(edition, factory, won);
        await app.ReceiveAsync(ResourceNames.Review, decision);
        var after = await visitor.DocumentAsync(at);
        after.Says("示例印刷厂", "示例留名人", "1名未获奖个人的信息不再公开");
        Assert.DoesNotContain("示例去名人", after.Text, StringComparison.Ordinal);
        (await visitor.DocumentAsync($"notices/{decision.NoticeId}/document")).Says(
            "示例印刷厂",
            "宁缺毋滥",
            "攀枝花市人民政府"
        );
    }

    [Fact]
    [Article(27)]
    public async Task What_names_the_holders_is_kept_by_nobody_without_asking()
    {
        app.Clock.Now = JuneTwenty;
        var edition = Guid.NewGuid();
        await app.ReceiveAsync(ResourceNames.Applications, Call(edition));
        var factory = Organisation("示例装订厂");
        var proposed = AwardList(edition, factory);
        await app.ReceiveAsync(ResourceNames.Review, proposed);
        var decision = Decision(edition, factory);
        await app.ReceiveAsync(ResourceNames.Review, decision);
        using var visitor = app.Anonymous();
        Assert.Equal("public, max-age=30", await KeptAsync($"{proposed.NoticeId}"));
        Assert.Equal("no-cache", await KeptAsync($"{decision.NoticeId}"));
        (await visitor.GetReply($"notices/{Guid.NewGuid()}/document")).Refused(404, "not-found");
        (await visitor.GetReply($"notices/{decision.NoticeId}/document?format=odt")).Refused(
            400,
            "malformed-request"
        );

        async Task<string> KeptAsync(string notice)
        {
            using var answer = await visitor.GetAsync(
                new Uri($"notices/{notice}/document", UriKind.Relative),
                TestContext.Current.CancellationToken
            );
            return $"{answer.Headers.CacheControl}";
        }
    }
}
