using QualityAward.TestSupport;

namespace QualityAward.EndToEnd;

/// <summary>The system as its own AppHost starts it, looked at from outside.</summary>
[Collection(OnThatDay.Name)]
public sealed class FirstLookTests(SystemAt2023 fixture)
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
