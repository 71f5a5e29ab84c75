using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Common;
using QualityAward.Gateway.Caching;
using QualityAward.Gateway.Tests.Support;
using Xunit;

namespace QualityAward.Gateway.Tests.Caching;

public sealed class PublicAnswersTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private readonly Upstream _services = fixture.Services.Afresh();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Evictions Evictions => fixture.Gateway.Services.GetRequiredService<Evictions>();

    [Theory]
    [InlineData("/")]
    [InlineData("/notices/1")]
    [InlineData("/api/publicity/notices")]
    [InlineData("/api/publicity/notices/7")]
    [InlineData("/api/publicity/working-days?published=2026-09-24&days=5")]
    public async Task A_public_page_is_asked_for_once(string path)
    {
        Count();
        var first = await GetAsync(path);
        var second = await GetAsync(path);

        Assert.Equal(first.Body, second.Body);
        Assert.False(first.FromCache);
        Assert.True(second.FromCache);
        Assert.Equal("public page", second.Kind);
    }

    [Theory]
    [InlineData("/complaints/abc")]
    [InlineData("/api/honours/revocations")]
    [InlineData("/api/publicity/complaints/abc")]
    [InlineData("/api/applications/editions")]
    [InlineData("/account/sign-in")]
    public async Task What_concerns_one_person_is_asked_for_each_time(string path)
    {
        Count();
        var first = await GetAsync(path);
        var second = await GetAsync(path);

        Assert.NotEqual(first.Body, second.Body);
    }

    [Theory]
    [InlineData("Cache-Control", "no-store")]
    [InlineData("Cache-Control", "no-cache")]
    [InlineData("Cache-Control", "private, max-age=60")]
    [InlineData("Set-Cookie", "a=b")]
    [InlineData("Vary", "Cookie")]
    [InlineData("Vary", "*")]
    public async Task What_its_producer_forbids_is_not_kept(string header, string value)
    {
        Count(context => context.Response.Headers.Append(header, value));
        var path = $"/forbidden/{Guid.NewGuid()}";
        var first = await GetAsync(path);
        var second = await GetAsync(path);

        Assert.NotEqual(first.Body, second.Body);
    }

    [Theory]
    [InlineData("Authorization", "Basic eDp5")]
    [InlineData("Cookie", "award=x")]
    [InlineData("Range", "bytes=0-3")]
    [InlineData("Cache-Control", "no-cache")]
    public async Task Somebody_who_may_be_known_or_wants_a_fresh_answer_neither_fills_nor_reads_the_cache(
        string header,
        string value
    )
    {
        Count();
        var path = $"/known/{Guid.NewGuid()}";
        var known = await GetAsync(path, (header, value));
        var anonymous = await GetAsync(path);
        var knownAgain = await GetAsync(path, (header, value));

        Assert.False(anonymous.FromCache);
        Assert.NotEqual(known.Body, anonymous.Body);
        Assert.NotEqual(anonymous.Body, knownAgain.Body);
    }

    [Fact]
    public async Task Only_200_is_kept()
    {
        Count(context => context.Response.StatusCode = StatusCodes.Status404NotFound);
        var path = $"/missing/{Guid.NewGuid()}";
        var first = await GetAsync(path);
        var second = await GetAsync(path);

        Assert.NotEqual(first.Body, second.Body);
    }

    [Fact]
    public async Task An_event_evicts_what_it_concerns()
    {
        Count();
        var notices = await GetAsync("/api/publicity/notices?evict");
        var days = await GetAsync("/api/publicity/working-days?evict");
        var page = await GetAsync("/evict");

        await Evictions.EvictAsync(CacheTags.Notices);

        Assert.NotEqual(notices.Body, (await GetAsync("/api/publicity/notices?evict")).Body);
        Assert.NotEqual(page.Body, (await GetAsync("/evict")).Body);
        Assert.Equal(days.Body, (await GetAsync("/api/publicity/working-days?evict")).Body);
    }

    [Fact]
    public async Task A_slow_answer_that_straddles_the_event_is_not_served_after_it()
    {
        var path = $"/api/publicity/notices/{Guid.NewGuid()}";
        var asked = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        _services.Answer = async context =>
        {
            context.Response.ContentLength = 6;
            await context.Response.WriteAsync("old");
            asked.TrySetResult();
            await go.Task;
            await context.Response.WriteAsync("old");
        };
        var slow = GetAsync(path);
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(20), Ct);

        await Evictions.EvictAsync(CacheTags.Notices);
        go.SetResult();
        Assert.Equal("oldold", (await slow).Body);

        _services.Answer = context => context.Response.WriteAsync("new");
        Assert.Equal("new", (await GetAsync(path)).Body);
        Assert.True((await GetAsync(path)).FromCache);
    }

    [Fact]
    public async Task Many_visitors_at_once_cost_one_request()
    {
        var path = $"/rush/{Guid.NewGuid()}";
        _services.Answer = async context =>
        {
            await Task.Delay(200, Ct);
            await context.Response.WriteAsync("page");
        };

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => GetAsync(path)));

        Assert.All(answers, answer => Assert.Equal("page", answer.Body));
        Assert.Single(_services.Requests, r => r.Path == path);
    }

    [Fact]
    public async Task A_kept_page_survives_its_service()
    {
        var service = await Upstream.StartAsync();
        await using var gateway = await fixture.AnotherGatewayAsync(
            new KeyValuePair<string, string?>("services:public:http:0", service.Address)
        );
        using var visitor = gateway.Visitor();
        var page = await visitor.GetStringAsync("/", Ct);

        await service.DisposeAsync();

        Assert.Equal(page, await visitor.GetStringAsync("/", Ct));
    }

    [Fact]
    public async Task A_visitor_who_holds_the_page_is_told_so()
    {
        Count(context => context.Response.Headers.ETag = "\"v1\"");
        var path = $"/held/{Guid.NewGuid()}";
        await GetAsync(path);
        using var visitor = fixture.Gateway.Visitor();
        visitor.DefaultRequestHeaders.Add("If-None-Match", "W/\"v0\", W/\"v1\"");

        using var answer = await visitor.GetAsync(path, Ct);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Ct));
    }

    [Fact]
    public async Task A_kept_page_says_its_age_and_has_the_headers_of_every_answer()
    {
        Count();
        var path = $"/headers/{Guid.NewGuid()}";
        await GetAsync(path);
        using var visitor = fixture.Gateway.Visitor();

        using var answer = await visitor.GetAsync(path, Ct);

        Assert.InRange(answer.Headers.Age!.Value, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        Assert.Contains("nosniff", answer.Headers.GetValues("X-Content-Type-Options"));
    }

    [Fact]
    public async Task A_HEAD_is_answered_by_what_a_GET_left()
    {
        Count();
        var path = $"/head/{Guid.NewGuid()}";
        var page = await GetAsync(path);
        using var visitor = fixture.Gateway.Visitor();

        using var head = await visitor.SendAsync(new(HttpMethod.Head, path), Ct);

        Assert.Contains(PublicAnswerPolicy.Hit, head.Headers.GetValues("Cache-Status"));
        Assert.Equal(page.Body.Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Ct));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_large_answer_is_whole_for_everybody_who_waits_for_it(bool isLengthKnown)
    {
        const int length = 3 * 1024 * 1024;
        _services.Answer = async context =>
        {
            context.Response.ContentLength = isLengthKnown ? length : null;
            await Task.Delay(100, Ct);
            for (var sent = 0; sent < length; sent += 64 * 1024)
            {
                await context.Response.Body.WriteAsync(new byte[64 * 1024], Ct);
            }
        };
        var path = $"/large/{Guid.NewGuid()}";

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => GetAsync(path)));

        Assert.All(answers, answer => Assert.Equal(length, answer.Body.Length));
        Assert.Equal(!isLengthKnown, (await GetAsync(path)).FromCache);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_reaches_nobody_else()
    {
        var path = $"/broken/{Guid.NewGuid()}";
        _services.Answer = async context =>
        {
            await context.Response.WriteAsync("half");
            await Task.Delay(100, Ct);
            context.Abort();
        };

        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ => Assert.ThrowsAsync<HttpRequestException>(() => GetAsync(path)))
        );

        _services.Answer = context => context.Response.WriteAsync("whole");
        Assert.Equal("whole", (await GetAsync(path)).Body);
    }

    [Fact]
    public async Task Encodings_are_kept_apart()
    {
        _services.Answer = context =>
        {
            context.Response.Headers.Vary = "Accept-Encoding";
            return context.Response.WriteAsync(context.Request.Headers.AcceptEncoding.ToString());
        };
        var path = $"/encoded/{Guid.NewGuid()}";

        Assert.Equal("gzip", (await GetAsync(path, ("Accept-Encoding", "gzip"))).Body);
        Assert.Equal("br", (await GetAsync(path, ("Accept-Encoding", "br"))).Body);
        Assert.True((await GetAsync(path, ("Accept-Encoding", "gzip"))).FromCache);
        Assert.True((await GetAsync(path, ("Accept-Encoding", "br"))).FromCache);
    }

    private void Count(Action<HttpContext>? also = null)
    {
        var count = 0;
        _services.Answer = context =>
        {
            also?.Invoke(context);
            context.Response.ContentType = "text/plain; charset=utf-8";
            context.Response.Headers["X-Kind"] = "public page";
            return context.Response.WriteAsync(
                $"{context.Request.Path} {Interlocked.Increment(ref count)}"
            );
        };
    }

    private async Task<(string Body, bool FromCache, string? Kind)> GetAsync(
        string path,
        params (string Name, string Value)[] headers
    )
    {
        using var visitor = fixture.Gateway.Visitor();
        foreach (var (name, value) in headers)
        {
            visitor.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
        }
        using var answer = await visitor.GetAsync(path, Ct);
        var fromCache =
            answer.Headers.TryGetValues("Cache-Status", out var status)
            && status.Single() == PublicAnswerPolicy.Hit;
        var kind = answer.Headers.TryGetValues("X-Kind", out var kinds) ? kinds.Single() : null;
        return (await answer.Content.ReadAsStringAsync(Ct), fromCache, kind);
    }
}
