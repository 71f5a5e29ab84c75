using System.Globalization;
using Microsoft.AspNetCore.Http;
using QualityAward.Gateway.Tests.Support;
using Xunit;

namespace QualityAward.Gateway.Tests.Caching;

public sealed class AskedTogetherTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private const string Path = "/api/honours/verify/PZHZLJ-03-Z-01";
    private const int Visitors = 40;

    private readonly Upstream services = fixture.Services.Afresh();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_crowd_shares_requests_and_nobody_hears_anything_older_than_their_question()
    {
        var state = 0;
        var allAsk = new TaskCompletionSource();
        services.Answer = async context =>
        {
            // The first answer is as old as its question and comes when all the others are asking.
            var seen = Volatile.Read(ref state);
            await allAsk.Task.WaitAsync(TimeSpan.FromSeconds(20), Ct);
            await Task.Delay(50, Ct);
            context.Response.Headers.CacheControl = "no-cache";
            await context.Response.WriteAsync(seen.ToString(CultureInfo.InvariantCulture));
        };

        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, Visitors)
                .Select(async _ =>
                {
                    await Task.Yield();
                    using var visitor = fixture.Gateway.Visitor();
                    var changed = Interlocked.Increment(ref state);
                    if (changed == Visitors)
                    {
                        allAsk.SetResult();
                    }
                    using var answer = await visitor.GetAsync(Path, Ct);
                    Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
                    Assert.Contains("nosniff", answer.Headers.GetValues("X-Content-Type-Options"));
                    var heard = await answer.Content.ReadAsStringAsync(Ct);
                    return (changed, heard: int.Parse(heard, CultureInfo.InvariantCulture));
                })
        );

        Assert.All(answers, a => Assert.InRange(a.heard, a.changed, Visitors));
        Assert.InRange(services.Requests.Count, 1, Visitors - 1);
    }

    [Fact]
    public async Task What_is_meant_for_one_visitor_is_not_shared()
    {
        services.Answer = async context =>
        {
            await Task.Delay(50, Ct);
            context.Response.Headers.SetCookie = "a=b";
            await context.Response.WriteAsync("for you");
        };

        await AllAskAsync();

        Assert.Equal(Visitors, services.Requests.Count);
    }

    [Theory]
    [InlineData("Authorization", "Basic eDp5")]
    [InlineData("Cookie", "award=x")]
    public async Task Somebody_who_may_be_known_asks_alone(string header, string value)
    {
        services.Answer = async context =>
        {
            await Task.Delay(50, Ct);
            await context.Response.WriteAsync("page");
        };

        await AllAskAsync((header, value));

        Assert.Equal(Visitors, services.Requests.Count);
    }

    private Task AllAskAsync(params (string Name, string Value)[] headers) =>
        Task.WhenAll(
            Enumerable
                .Range(0, Visitors)
                .Select(async _ =>
                {
                    using var visitor = fixture.Gateway.Visitor();
                    foreach (var (name, value) in headers)
                    {
                        visitor.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
                    }
                    await visitor.GetStringAsync(Path, Ct);
                })
        );
}
