using QualityAward.EndToEnd.Hosting;
using QualityAward.TestSupport;

namespace QualityAward.EndToEnd;

/// <summary>The system as its own AppHost starts it, looked at from outside.</summary>
[Collection(Today.Name)]
public sealed class FirstLookTests(SystemFixture fixture)
{
    /// <summary>Everything is healthy before the first request, but nothing has been compiled by use yet.</summary>
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_visitor_reads_the_public_page_through_the_gateway()
    {
        using var client = fixture.CreateClient();
        await Eventually.TrueAsync(
            async () =>
            {
                using var answer = await client.GetAsync(
                    new Uri("/", UriKind.Relative),
                    TestContext.Current.CancellationToken
                );
                var page = await answer.Content.ReadAsStringAsync(
                    TestContext.Current.CancellationToken
                );
                return answer.IsSuccessStatusCode && page.Contains("政府质量奖");
            },
            Warm
        );
    }
}

/// <summary>Shares one running system, started at real time, among the classes that look at it from outside.</summary>
[CollectionDefinition(Name)]
public sealed class Today : ICollectionFixture<SystemFixture>
{
    public const string Name = "today";
}
