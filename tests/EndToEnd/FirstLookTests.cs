using System.Net;
using QualityAward.EndToEnd.Hosting;
using Xunit;

namespace QualityAward.EndToEnd;

/// <summary>The system as its own AppHost starts it, looked at from outside.</summary>
public sealed class FirstLookTests(SystemFixture fixture) : IClassFixture<SystemFixture>
{
    [Fact]
    public async Task A_visitor_reads_the_public_page_through_the_gateway()
    {
        using var client = fixture.CreateClient();

        using var answer = await client.GetAsync(
            new Uri("/", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(
            "政府质量奖",
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }
}
