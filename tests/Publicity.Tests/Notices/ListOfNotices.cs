using System.Net;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Notices;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Publicity.Tests.Notices;

/// <summary>The public list: newest first, complete page by page, searched by words that mean themselves.</summary>
[Article(3)]
public sealed class ListOfNotices(PublicityApp app) : IClassFixture<PublicityApp>
{
    private static readonly DateTimeOffset Start = new(2023, 1, 30, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        // Some at the very same instant: the id decides, and none is lost at a page's edge.
        var published = await PublishAsync(
            Enumerable.Range(0, 25).Select(i => ($"分页{i}", Start.AddDays(i / 5)))
        );

        var seen = new List<NoticeSummary>();
        string? after = null;
        do
        {
            var page = await ListAsync($"q=分页&limit=7&after={after}");
            Assert.True(page.Items.Count <= 7);
            seen.AddRange(page.Items);
            after = page.Next;
        } while (after is not null);

        Assert.Equal(published.Order(), seen.Select(notice => notice.Id).Order());
        Assert.Equal(
            seen.Select(notice => notice.PublishedOn).OrderDescending(),
            seen.Select(notice => notice.PublishedOn)
        );
    }

    [Fact]
    public async Task Words_are_looked_for_in_title_number_and_text_and_mean_themselves()
    {
        await PublishAsync([("百分之100%完成", Start), ("百分之100完成", Start)]);

        Assert.Equal("百分之100%完成", Assert.Single((await ListAsync("q=100%25")).Items).Title);
        Assert.Empty((await ListAsync("q=_____________________")).Items);
        Assert.Equal(2, (await ListAsync("q=正文：百分之")).Items.Count);
    }

    [Fact]
    public async Task A_kind_can_be_asked_for()
    {
        await PublishAsync([("文种", Start)]);

        Assert.Single((await ListAsync("q=文种&kind=call")).Items);
        Assert.Empty((await ListAsync("q=文种&kind=award-notice")).Items);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=101")]
    [InlineData("limit=ten")]
    [InlineData("after=yesterday")]
    [InlineData("kind=rumour")]
    public async Task Nonsense_is_malformed(string query)
    {
        using var client = app.Anonymous();

        await (
            await client.GetAsync(
                $"/api/publicity/notices?{query}",
                TestContext.Current.CancellationToken
            )
        ).RefusedAsync(HttpStatusCode.BadRequest, "malformed-request");
    }

    private async Task<IReadOnlyList<Guid>> PublishAsync(
        IEnumerable<(string Title, DateTimeOffset At)> notices
    )
    {
        List<Guid> ids = [];
        await app.InScopeAsync<PublicityDb>(async db =>
        {
            foreach (var (title, at) in notices)
            {
                var text = new NoticeText(
                    NoticeKind.Call,
                    Guid.NewGuid(),
                    "第三届",
                    "攀质强办〔2023〕1号",
                    title,
                    [$"正文：{title}"]
                );
                var notice = Notice.Publish(text, DateOnly.FromDateTime(at.DateTime), at);
                ids.Add(notice.Id);
                db.Add(notice);
            }

            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        return ids;
    }

    private async Task<Page<NoticeSummary>> ListAsync(string query)
    {
        using var client = app.Anonymous();
        return await (
            await client.GetAsync(
                $"/api/publicity/notices?{query}",
                TestContext.Current.CancellationToken
            )
        ).ReadAsync<Page<NoticeSummary>>();
    }
}
