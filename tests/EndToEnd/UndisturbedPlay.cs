using QualityAward.EndToEnd.Hosting;
using QualityAward.Scenario;
using QualityAward.Scenario.Playing;

namespace QualityAward.EndToEnd;

/// <summary>
/// The whole award, played once by the program's own play on a system of its own, which has ended again when the tests
/// begin: they look at the account and the end state.
/// </summary>
public sealed class UndisturbedPlay : IAsyncLifetime
{
    private readonly StringWriter _told = new();

    /// <summary>How the system is started for a play: empty, on the day the regulation enters into force.</summary>
    public static SystemOptions Options { get; } =
        new() { Clock = new DateTimeOffset(2023, 1, 30, 9, 0, 0, TimeSpan.FromHours(8)) };

    /// <summary>The readable account.</summary>
    public string Told => _told.ToString();

    /// <summary>Its figures.</summary>
    public Account? Account { get; private set; }

    /// <summary>What the play came to, canonical; null where it broke off.</summary>
    public string? EndState { get; private set; }

    /// <summary>Why it broke off.</summary>
    public string? Broken { get; private set; }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        await using var system = await RunningSystem.StartAsync(
            Options,
            TestContext.Current.CancellationToken
        );
        Account = new(_told);
        using var hand = new Stagehand(system.PublicUrl, Account);
        try
        {
            EndState = await new WholeAward(hand, Account).RunAsync(until: null);
        }
        catch (ScenarioException e)
        {
            Broken = $"{e.Message}\n{Told}\n{await system.ReportAsync()}";
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _told.DisposeAsync();
}

/// <summary>Shares the undisturbed play among those who compare with it.</summary>
[CollectionDefinition(Name)]
public sealed class Plays : ICollectionFixture<UndisturbedPlay>
{
    public const string Name = "plays";
}
