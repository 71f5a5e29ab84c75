using QualityAward.Common;
using QualityAward.EndToEnd.Hosting;
using QualityAward.Scenario;
using QualityAward.Scenario.Playing;

namespace QualityAward.EndToEnd;

/// <summary>
/// The whole award, played once on a system of its own while each service and the gateway is killed once in the middle of its
/// work. Whoever gets no answer sends the same request again. The system has ended again when the tests begin: they look at
/// the account and at the end.
/// </summary>
public sealed class DisturbedPlay : IAsyncLifetime
{
    /// <summary>Generous: it is a limit for hanging, not a measurement.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly StringWriter _told = new();
    private readonly List<Task> _killed = [];

    /// <summary>Who is killed in which stage, after how many of its requests.</summary>
    public static IReadOnlyDictionary<string, (string Resource, int After)> Plan { get; } =
        new Dictionary<string, (string, int)>
        {
            ["申报"] = (ResourceNames.Applications, 40),
            ["资格初审"] = (ResourceNames.Gateway, 60),
            ["复核与受理"] = (ResourceNames.Notifications, 70),
            ["评审规则、评审人员与回避"] = (ResourceNames.Identity, 20),
            ["材料评审"] = (ResourceNames.Review, 100),
            ["陈述答辩"] = (ResourceNames.Publicity, 50),
            ["颁证与查验"] = (ResourceNames.Honours, 1),
        };

    /// <summary>The readable account.</summary>
    public string Told => _told.ToString();

    /// <summary>Its figures.</summary>
    public Account? Account { get; private set; }

    /// <summary>How many were killed.</summary>
    public int Killed => _killed.Count;

    /// <summary>What the play came to, canonical; null where it broke off.</summary>
    public string? EndState { get; private set; }

    /// <summary>Why it broke off.</summary>
    public string? Broken { get; private set; }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await using var system = await RunningSystem.StartAsync(
            SystemAt2023.Options,
            TestContext.Current.CancellationToken
        );
        Account = new(_told)
        {
            Began = title =>
            {
                if (Plan.TryGetValue(title, out var victim))
                {
                    _killed.Add(KillAsync(system, victim.Resource, victim.After));
                }
            },
        };
        using var hand = new Stagehand(system.PublicUrl, Account, Patience);
        try
        {
            EndState = await new WholeAward(hand, Account).RunAsync(until: null);
            await Task.WhenAll(_killed).WaitAsync(Patience);
        }
        catch (Exception e) when (e is ScenarioException or TimeoutException)
        {
            Broken = $"{e.Message}\n{Told}\n{await system.ReportAsync()}";
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _told.DisposeAsync();

    /// <summary>Waits until the stage is well under way, and kills between a request and its answer.</summary>
    private async Task KillAsync(RunningSystem system, string resource, int after)
    {
        var from = Account!.Requests + after;
        while (Account.Requests < from)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(1));
        }

        system.Kill(resource);
    }
}

/// <summary>Shares the play among those who look at what it came to.</summary>
[CollectionDefinition(Name)]
public sealed class Plays : ICollectionFixture<DisturbedPlay>
{
    public const string Name = "plays";
}
