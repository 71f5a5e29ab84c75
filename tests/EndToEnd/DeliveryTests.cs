using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using QualityAward.EndToEnd.Hosting;

namespace QualityAward.EndToEnd;

/// <summary>How pages and files leave: compressed where no secret is in them, kept for good where their name says what they are.</summary>
[Collection(OnThatDay.Name)]
public sealed partial class DeliveryTests(SystemAt2023 fixture)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", true)]
    [InlineData("/notices", true)]
    [InlineData("/honours", true)]
    [InlineData("/verify", true)]
    [InlineData("/regulation", true)]
    [InlineData("/guide/organisation", true)]
    [InlineData("/notices.rss", true)]
    [InlineData("/complaints", false)]
    [InlineData("/complaints/follow", false)]
    [InlineData("/objections", false)]
    [InlineData("/account/sign-in", false)]
    public async Task A_page_is_compressed_unless_it_may_hold_a_secret(string path, bool compressed)
    {
        using var answer = await AskAsync(HttpMethod.Get, path, "gzip, deflate, br, zstd");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(compressed, answer.Content.Headers.ContentEncoding.Count > 0);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/notices")]
    [InlineData("/honours")]
    [InlineData("/guide/individual")]
    [InlineData("/regulation")]
    [InlineData("/complaints")]
    [InlineData("/account/sign-in")]
    [InlineData("/no-such-page")]
    [InlineData("/notices.rss")]
    public async Task Chinese_is_sent_as_Chinese(string path)
    {
        using var answer = await AskAsync(HttpMethod.Get, path);
        var page = await answer.Content.ReadAsStringAsync(Ct);
        Assert.Contains("政府质量奖", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(ChineseByNumber(), page);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/notices")]
    [InlineData("/notices?kind=call")]
    [InlineData("/honours")]
    [InlineData("/verify")]
    [InlineData("/objections")]
    [InlineData("/complaints")]
    [InlineData("/complaints/follow")]
    [InlineData("/regulation")]
    [InlineData("/working-days")]
    [InlineData("/review-rules")]
    [InlineData("/privacy")]
    [InlineData("/data")]
    [InlineData("/log")]
    [InlineData("/notices.rss")]
    [InlineData("/robots.txt")]
    [InlineData("/account/sign-in")]
    [InlineData("/api/publicity/notices")]
    public async Task A_HEAD_is_answered_as_a_GET(string path)
    {
        using var get = await AskAsync(HttpMethod.Get, path);
        using var head = await AskAsync(HttpMethod.Head, path);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Headers.CacheControl, head.Headers.CacheControl);
        Assert.Equal(
            get.Headers.TryGetValues("Content-Security-Policy", out var policy) ? policy : [],
            head.Headers.TryGetValues("Content-Security-Policy", out var same) ? same : []
        );
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Ct));
    }

    [Fact]
    public async Task A_file_named_by_its_content_is_compressed_and_kept_for_good()
    {
        using var answer = await AskAsync(HttpMethod.Get, "/");
        var page = await answer.Content.ReadAsStringAsync(Ct);
        var styles = Styles().Matches(page).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(3, styles.Count);
        foreach (var style in styles)
        {
            using var plain = await AskAsync(HttpMethod.Get, style);
            using var small = await AskAsync(HttpMethod.Get, style, "gzip, br");
            Assert.Equal(
                "public, max-age=31536000, immutable",
                Assert.Single(small.Headers.GetValues("Cache-Control"))
            );
            Assert.NotEmpty(small.Content.Headers.ContentEncoding);
            var (all, sent) = (
                await plain.Content.ReadAsByteArrayAsync(Ct),
                await small.Content.ReadAsByteArrayAsync(Ct)
            );
            Assert.True(sent.Length < all.Length * 0.6, $"{style}: {sent.Length} of {all.Length}");
        }
    }

    [Fact]
    public async Task The_feed_says_where_it_is()
    {
        using var answer = await AskAsync(HttpMethod.Get, "/notices.rss");
        var feed = XDocument.Parse(await answer.Content.ReadAsStringAsync(Ct));
        var self = Assert.Single(feed.Descendants(Atom + "link"));
        Assert.Equal("self", self.Attribute("rel")?.Value);
        Assert.Equal("application/rss+xml", self.Attribute("type")?.Value);
        Assert.Equal(
            new Uri(fixture.System.PublicUrl, "/notices.rss").AbsoluteUri,
            self.Attribute("href")?.Value
        );
    }

    private async Task<HttpResponseMessage> AskAsync(
        HttpMethod method,
        string path,
        string? encodings = null
    )
    {
        using var client = fixture.CreateClient();
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Accept.ParseAdd("text/html");
        if (encodings is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", encodings);
        }

        return await client.SendAsync(request, Ct);
    }

    // From U+00A0 on, decimal or not; the few signs that HTML reads as its own stay numbers, and so does the wide blank
    // U+3000: the encoder never lets a blank other than the common one through.
    [GeneratedRegex("&#(x(?!3000;)[0-9A-Fa-f]{4,}|(?!12288;)[0-9]{4,});")]
    private static partial Regex ChineseByNumber();

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex Styles();
}
