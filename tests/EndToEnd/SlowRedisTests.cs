using System.Net;
using Aspire.Hosting.ApplicationModel;
using QualityAward.Common;
using QualityAward.TestSupport;

namespace QualityAward.EndToEnd;

/// <summary>A Redis that takes three seconds to answer each SUBSCRIBE, six times what anybody waits for it, ends no process.</summary>
[Collection(AmongStandIns.Name)]
public sealed class SlowRedisTests(SystemAmongStandIns fixture)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Every_process_lives_on_and_asks_again()
    {
        var cancel = TestContext.Current.CancellationToken;
        var (system, slow) = (fixture.System, fixture.Redis);
        string[] processes =
        [
            .. ResourceNames.ApiServices,
            ResourceNames.Gateway,
            ResourceNames.Public,
            ResourceNames.Workbench,
        ];
        var first = processes.ToDictionary(p => p, system.ProcessOf);
        var tried = slow.Subscribes;
        Assert.True(tried > 0, "Nobody subscribed: the test looks at nothing.");
        await Eventually.TrueAsync(() => slow.Subscribes > tried + 2, Patience);

        slow.Delay = TimeSpan.Zero;
        var later = slow.Subscribes;
        await Eventually.TrueAsync(() => slow.Subscribes > later, Patience);

        await system.HealthyAsync(cancel);
        Assert.Equal(first, processes.ToDictionary(p => p, system.ProcessOf));
        Assert.All(processes, p => Assert.Equal(KnownResourceStates.Running, system.StateOf(p)));
        using var client = new HttpClient { BaseAddress = system.PublicUrl };
        using var page = await client.GetAsync(new Uri("/", UriKind.Relative), cancel);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }
}
