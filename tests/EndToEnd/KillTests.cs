using QualityAward.Common;
using QualityAward.EndToEnd.Hosting;
using QualityAward.Scenario;
using QualityAward.Scenario.Export;
using QualityAward.Scenario.Playing;

namespace QualityAward.EndToEnd;

/// <summary>
/// The whole award once more, while each service and the gateway is killed once in the middle of its work. Whoever gets no
/// answer sends the same request again; nothing is lost and nothing is done twice, so the end is the same to the last message.
/// </summary>
[Collection(Plays.Name)]
public sealed class KillTests(UndisturbedPlay undisturbed)
{
    /// <summary>Generous: it is a limit for hanging, not a measurement.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Who is killed in which stage, after how many of its requests.</summary>
    private static readonly Dictionary<string, (string Resource, int After)> Plan = new()
    {
        ["申报"] = (ResourceNames.Applications, 40),
        ["资格初审"] = (ResourceNames.Gateway, 60),
        ["复核与受理"] = (ResourceNames.Notifications, 70),
        ["评审规则、评审人员与回避"] = (ResourceNames.Identity, 20),
        ["材料评审"] = (ResourceNames.Review, 100),
        ["陈述答辩"] = (ResourceNames.Publicity, 50),
        ["颁证与查验"] = (ResourceNames.Honours, 1),
    };

    [Fact]
    public async Task Killing_every_service_once_changes_nothing_in_the_end()
    {
        Assert.True(undisturbed.Broken is null, undisturbed.Broken);
        await using var system = await RunningSystem.StartAsync(
            UndisturbedPlay.Options,
            TestContext.Current.CancellationToken
        );
        var killed = new List<Task>();
        await using var told = new StringWriter();
        Account account = null!;
        account = new(told)
        {
            Began = title =>
            {
                if (Plan.TryGetValue(title, out var victim))
                {
                    killed.Add(KillAsync(system, account, victim.Resource, victim.After));
                }
            },
        };
        using var hand = new Stagehand(system.PublicUrl, account, Patience);
        string? end = null;
        try
        {
            end = await new WholeAward(hand, account).RunAsync(until: null);
        }
        catch (ScenarioException e)
        {
            Assert.Fail($"{e.Message}\n{told}\n{await system.ReportAsync()}");
        }

        await Task.WhenAll(killed);
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{told}\n{killed.Count} killed, {account.Retries} requests sent again"
        );
        Assert.Equal(Plan.Count, killed.Count);
        Assert.True(account.Retries > 0, "Nothing was under way when they were killed.");
        Assert.Equal(undisturbed.EndState, end);
        Assert.Equal(EndState.HashOf(undisturbed.EndState!), EndState.HashOf(end!));
    }

    /// <summary>Waits until the stage is well under way, and kills between a request and its answer.</summary>
    private static async Task KillAsync(
        RunningSystem system,
        Account account,
        string resource,
        int after
    )
    {
        var from = account.Requests + after;
        while (account.Requests < from)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1));
        }

        system.Kill(resource);
    }
}
