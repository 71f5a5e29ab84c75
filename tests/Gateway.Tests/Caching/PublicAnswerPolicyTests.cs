using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Time.Testing;
using QualityAward.Common;
using QualityAward.Gateway.Caching;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Gateway.Tests.Caching;

/// <summary>How old an answer can get, from the question to the last moment it is served.</summary>
public sealed class PublicAnswerPolicyTests
{
    private const string Page = "/guide";
    private const string Verification = "/api/honours/verify/PZHZLJ-03-Z-01";

    private static readonly GatewaySettings Settings = new(new("http://localhost"), 1, [], "");

    private readonly FakeTimeProvider _time = new();
    private readonly EvictionCounts _evictions = new();
    private readonly PublicAnswerPolicy _policy;

    public PublicAnswerPolicyTests() => _policy = new(Settings, _evictions, _time);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Page, "", 30)]
    [InlineData(Page, "public, max-age=31536000, immutable", 30)]
    [InlineData(Page, "public, max-age=10", 10)]
    [InlineData(Page, "public, max-age=30, s-maxage=10", 10)]
    [InlineData(Verification, "no-cache", 0.8)]
    [InlineData(Verification, "", 0.8)]
    [InlineData(Verification, "public, max-age=30", 0.8)]
    [InlineData("/verify", "no-cache", 0.8)]
    [InlineData("/verify/PZHZLJ-03-Z-01", "no-cache", 0.8)]
    [InlineData("/honours", "no-cache", 0.8)]
    [InlineData("/honours/PZHZLJ-03-Z-01", "no-cache", 0.8)]
    [InlineData("/api/honours/register", "no-cache", 0.8)]
    [InlineData("/api/honours/register/PZHZLJ-03-Z-01", "no-cache", 0.8)]
    [InlineData("/practices", "no-cache", 0.8)]
    [InlineData("/api/honours/practices/7", "no-cache", 0.8)]
    [InlineData("/api/publicity/notices/7", "public, max-age=30", 30)]
    [InlineData("/api/publicity/notices/7", "no-cache", 0.8)]
    [InlineData("/notices/7", "no-cache", 0.8)]
    public async Task An_answer_is_never_older_than_this(string path, string control, double oldest)
    {
        var rule = CacheRules.For(path)!;
        var patience = (control == "no-cache" ? rule.NoCacheLimit : rule.Limit)!.Patience;
        var cache = await AskAsync(path);
        _time.Advance(patience);

        await AnswerAsync(cache, control);

        Assert.True(cache.AllowCacheStorage);
        // The framework counts from when it has stored the answer.
        Assert.Equal(
            TimeSpan.FromSeconds(oldest),
            patience + cache.ResponseExpirationTimeSpan!.Value
        );
    }

    [Fact]
    [Article(27)]
    public async Task What_shows_validity_is_kept_for_half_a_second()
    {
        var cache = await AskAsync(Verification);

        await AnswerAsync(cache, "no-cache");

        Assert.Equal(TimeSpan.FromSeconds(0.5), cache.ResponseExpirationTimeSpan);
    }

    [Theory]
    [InlineData(Page, 5)]
    [InlineData(Verification, 0.3)]
    public async Task A_slow_answer_is_not_kept(string path, double patience)
    {
        var cache = await AskAsync(path);
        _time.Advance(TimeSpan.FromSeconds(patience) + TimeSpan.FromMilliseconds(1));

        await AnswerAsync(cache, "");

        Assert.False(cache.AllowCacheStorage);
    }

    [Theory]
    [InlineData(Page, "no-store")]
    [InlineData(Page, "no-cache")]
    [InlineData(Page, "private")]
    [InlineData(Page, "public, max-age=0")]
    [InlineData(Page, "public, max-age=5")]
    [InlineData(Verification, "no-store")]
    [InlineData(Verification, "no-cache, private")]
    public async Task What_its_producer_forbids_is_not_kept(string path, string control)
    {
        var cache = await AskAsync(path);

        await AnswerAsync(cache, control);

        Assert.False(cache.AllowCacheStorage);
    }

    [Fact]
    public async Task Who_asks_after_an_eviction_does_not_share_what_is_under_way()
    {
        var before = await AskAsync(Page);
        var same = await AskAsync(Page);
        _evictions.Add(CacheTags.Notices);
        var after = await AskAsync(Page);

        Assert.Equal(KeyOf(before), KeyOf(same));
        Assert.NotEqual(KeyOf(before), KeyOf(after));
    }

    [Theory]
    [InlineData("br", "gzip")]
    [InlineData("gzip, br", "gzip")]
    [InlineData("", "zstd")]
    public async Task Encodings_are_kept_apart(string one, string other) =>
        Assert.NotEqual(
            KeyOf(await AskAsync(Page, ("Accept-Encoding", one))),
            KeyOf(await AskAsync(Page, ("Accept-Encoding", other)))
        );

    [Fact]
    public async Task How_the_same_encodings_are_written_makes_no_difference() =>
        Assert.Equal(
            KeyOf(await AskAsync(Page, ("Accept-Encoding", "gzip, deflate, br"))),
            KeyOf(await AskAsync(Page, ("Accept-Encoding", "br;q=1.0, GZIP")))
        );

    [Theory]
    [InlineData("Accept-Encoding", "*")]
    [InlineData("Accept-Encoding", "gzip;q=0")]
    [InlineData("Authorization", "Basic eDp5")]
    [InlineData("Cookie", "award=x")]
    [InlineData("Range", "bytes=0-3")]
    [InlineData("Upgrade", "websocket")]
    [InlineData("Cache-Control", "no-cache")]
    [InlineData("If-Modified-Since", "Mon, 30 Jan 2023 01:00:00 GMT")]
    public async Task Who_may_be_known_or_wants_something_special_is_let_through(
        string header,
        string value
    ) => Assert.False((await AskAsync(Page, (header, value))).EnableOutputCaching);

    [Theory]
    [InlineData("/notices/\u001e")]
    [InlineData("/api/honours/revocations")]
    [InlineData("/api/honours/certificates")]
    [InlineData("/complaints/follow")]
    public async Task Nothing_else_is_cacheable(string path) =>
        Assert.False((await AskAsync(path)).EnableOutputCaching);

    [Fact]
    public async Task An_absurdly_long_query_is_let_through()
    {
        var cache = Context(Page);
        cache.HttpContext.Request.QueryString = new("?" + new string('x', 512));

        await _policy.CacheRequestAsync(cache, Ct);

        Assert.False(cache.EnableOutputCaching);
    }

    [Fact]
    public async Task The_internal_endpoint_has_no_public_answers()
    {
        var cache = Context(Page);
        cache.HttpContext.Connection.LocalPort = Settings.InternalPort!.Value;

        await _policy.CacheRequestAsync(cache, Ct);

        Assert.False(cache.EnableOutputCaching);
    }

    private static string? KeyOf(OutputCacheContext cache) => cache.CacheVaryByRules.CacheKeyPrefix;

    private static OutputCacheContext Context(string path)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = path;
        return new() { HttpContext = context };
    }

    private async Task<OutputCacheContext> AskAsync(
        string path,
        params (string Name, string Value)[] headers
    )
    {
        var cache = Context(path);
        foreach (var (name, value) in headers)
        {
            cache.HttpContext.Request.Headers[name] = value;
        }
        await _policy.CacheRequestAsync(cache, Ct);
        return cache;
    }

    private ValueTask AnswerAsync(OutputCacheContext cache, string control)
    {
        cache.HttpContext.Response.Headers.CacheControl = control;
        return _policy.ServeResponseAsync(cache, Ct);
    }
}
