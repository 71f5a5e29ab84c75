using System.Net;
using QualityAward.Common;
using QualityAward.Gateway.Tests.Support;
using Xunit;

namespace QualityAward.Gateway.Tests.Protection;

public sealed class RateLimitTests(LimitedGateway fixture) : IClassFixture<LimitedGateway>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task People_are_counted_one_by_one_and_told_when_to_come_back()
    {
        using var visitor = As("one");
        Assert.Equal(LimitedGateway.Burst, await AcceptedAsync(visitor, HttpMethod.Get));

        using var refused = await visitor.GetAsync("/api/applications/x", Ct);
        await Problems.IsAsync(refused, HttpStatusCode.TooManyRequests, "too-many-requests");
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 600);

        using var other = As("two");
        Assert.Equal(LimitedGateway.Burst, await AcceptedAsync(other, HttpMethod.Get));
    }

    [Fact]
    public async Task Reading_does_not_use_up_writing()
    {
        using var visitor = As("three");

        Assert.Equal(LimitedGateway.Burst, await AcceptedAsync(visitor, HttpMethod.Get));
        Assert.Equal(LimitedGateway.Burst, await AcceptedAsync(visitor, HttpMethod.Post));
    }

    [Fact]
    public async Task Nobody_in_particular_is_counted_by_address_whatever_they_say_it_is()
    {
        using var visitor = fixture.Gateway.Visitor();
        var accepted = 0;
        for (var i = 0; i < 3 * LimitedGateway.Burst; i++)
        {
            using var request = new HttpRequestMessage(
                HttpMethod.Post,
                "/api/publicity/complaints"
            );
            request.Headers.Add("X-Forwarded-For", $"203.0.113.{i}");
            using var answer = await visitor.SendAsync(request, Ct);
            accepted += answer.StatusCode == HttpStatusCode.OK ? 1 : 0;
        }

        Assert.Equal(LimitedGateway.Burst, accepted);
    }

    [Fact]
    public async Task The_public_pages_read_without_limit()
    {
        using var visitor = fixture.Gateway.Visitor();
        var token = fixture.Gateway.Tokens.ForService(ResourceNames.Public);
        visitor.DefaultRequestHeaders.Authorization = new("Bearer", token);

        Assert.Equal(3 * LimitedGateway.Burst, await AcceptedAsync(visitor, HttpMethod.Get));
    }

    [Fact]
    public async Task Guessing_at_the_sign_in_is_slowed_down()
    {
        using var visitor = fixture.Gateway.Visitor();
        visitor.DefaultRequestHeaders.Add("Accept", "text/html");
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 2 * LimitedGateway.Burst; i++)
        {
            using var answer = await visitor.PostAsync("/account/sign-in", content: null, Ct);
            answers.Add(answer.StatusCode);
        }

        Assert.Equal(LimitedGateway.Burst, answers.Count(s => s == HttpStatusCode.OK));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    private HttpClient As(string subject)
    {
        var visitor = fixture.Gateway.Visitor();
        var token = fixture.Gateway.Tokens.ForUser(Roles.Office, subject: subject);
        visitor.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return visitor;
    }

    private static async Task<int> AcceptedAsync(HttpClient visitor, HttpMethod method)
    {
        var accepted = 0;
        for (var i = 0; i < 3 * LimitedGateway.Burst; i++)
        {
            using var request = new HttpRequestMessage(method, "/api/applications/x");
            using var answer = await visitor.SendAsync(request, Ct);
            accepted += answer.StatusCode == HttpStatusCode.OK ? 1 : 0;
        }
        return accepted;
    }
}
