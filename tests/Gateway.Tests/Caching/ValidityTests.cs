using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using QualityAward.Gateway.Caching;
using QualityAward.Gateway.Tests.Support;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Gateway.Tests.Caching;

/// <summary>第二十七条: nobody sees a revoked award as valid one second later.</summary>
[Article(27)]
public sealed class ValidityTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    // A certificate a test: what one test was told is kept for a moment, and is no other's business.
    private const string Kept = "/api/honours/verify/PZHZLJ-03-Z-01";
    private const string Slow = "/api/honours/verify/PZHZLJ-03-Z-02";
    private const string Revoked = "/api/honours/verify/PZHZLJ-03-Z-03";
    private const int Visitors = 32;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    private readonly Upstream _services = fixture.Services.Afresh();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Kept)]
    [InlineData("/api/honours/register")]
    [InlineData("/verify/PZHZLJ-03-Z-01")]
    [InlineData("/honours")]
    [InlineData("/notices/7")]
    public async Task It_is_kept_for_a_moment_and_browsers_are_told_not_to(string path)
    {
        _services.Answer = context => SayAsync(context, "valid");
        using var visitor = fixture.Gateway.Visitor();

        await Eventually.TrueAsync(
            async () =>
            {
                using var answer = await visitor.GetAsync(path, Ct);
                Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
                Assert.Contains("nosniff", answer.Headers.GetValues("X-Content-Type-Options"));
                return IsHit(answer);
            },
            Limit
        );
    }

    [Fact]
    public async Task An_answer_that_took_long_is_for_its_asker_alone()
    {
        _services.Answer = async context =>
        {
            await Task.Delay(TimeSpan.FromSeconds(0.35), Ct);
            await SayAsync(context, "valid");
        };

        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(async _ =>
                {
                    using var visitor = fixture.Gateway.Visitor();
                    using var answer = await visitor.GetAsync(Slow, Ct);
                    Assert.False(IsHit(answer));
                })
        );

        Assert.Equal(4, _services.Requests.Count);
    }

    [Fact]
    public async Task One_second_after_the_decision_no_answer_of_two_gateways_under_load_says_valid()
    {
        var clock = Stopwatch.StartNew();
        var decidedAt = TimeSpan.MaxValue;
        var isOver = false;
        var answers = new ConcurrentQueue<(TimeSpan BeganAt, string Said, bool IsHit)>();
        _services.Answer = async context =>
        {
            // What was read grows old on its way: up to what is kept, and beyond.
            var read = clock.Elapsed < decidedAt ? "valid" : "revoked";
            await Task.Delay(Random.Shared.Next(400), Ct);
            await SayAsync(context, read);
        };
        await using var second = await fixture.AnotherGatewayAsync();
        var asking = Enumerable
            .Range(0, Visitors)
            .Select(i => AskAsync(i % 2 == 0 ? fixture.Gateway : second))
            .ToList();

        await Eventually.TrueAsync(
            () => answers.Any(a => a is { Said: "valid", IsHit: true }),
            Limit
        );
        decidedAt = clock.Elapsed;
        await Eventually.TrueAsync(
            () => clock.Elapsed - decidedAt > TimeSpan.FromSeconds(2.5) && Late().Any(a => a.IsHit),
            Limit
        );
        isOver = true;
        await Task.WhenAll(asking);

        Assert.All(Late(), a => Assert.Equal("revoked", a.Said));

        IEnumerable<(TimeSpan BeganAt, string Said, bool IsHit)> Late() =>
            answers.Where(a => a.BeganAt - decidedAt > TimeSpan.FromSeconds(1));

        async Task AskAsync(GatewayHost gateway)
        {
            using var visitor = gateway.Visitor();
            while (!isOver)
            {
                using var answer = await visitor.GetAsync(
                    Revoked,
                    HttpCompletionOption.ResponseHeadersRead,
                    Ct
                );
                var beganAt = clock.Elapsed;
                var said = await answer.Content.ReadAsStringAsync(Ct);
                answers.Enqueue((beganAt, said, IsHit(answer)));
                await Task.Delay(5, Ct);
            }
        }
    }

    private static Task SayAsync(HttpContext context, string text)
    {
        context.Response.Headers.CacheControl = "no-cache";
        return context.Response.WriteAsync(text);
    }

    private static bool IsHit(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Cache-Status", out var status)
        && status.Single() == PublicAnswerPolicy.Hit;
}
