using QualityAward.EndToEnd.Hosting;
using QualityAward.Scenario;
using QualityAward.Scenario.Playing;
using QualityAward.TestSupport;

namespace QualityAward.EndToEnd;

/// <summary>The whole award, played through the gateway as <c>tests/Scenario</c> plays it against any system.</summary>
[Article(5)]
public sealed class ScenarioTests(ScenarioTests.EmptySystem system)
    : IClassFixture<ScenarioTests.EmptySystem>
{
    /// <summary>A system of its own: the play needs empty data.</summary>
    public sealed class EmptySystem()
        : SystemFixture(
            new SystemOptions
            {
                Clock = new DateTimeOffset(2023, 1, 30, 9, 0, 0, TimeSpan.FromHours(8)),
            }
        );

    [Fact]
    public async Task The_award_runs_by_the_rules_and_every_forbidden_step_is_refused()
    {
        await using var told = new StringWriter();
        var account = new Account(told);
        using var hand = new Stagehand(system.System.PublicUrl, account);
        try
        {
            await new WholeAward(hand, account).RunAsync(until: null);
        }
        catch (ScenarioException e)
        {
            Assert.Fail($"{e.Message}\n{told}\n{await system.System.ReportAsync()}");
        }

        TestContext.Current.TestOutputHelper!.WriteLine(told.ToString());
        Assert.NotEmpty(account.Refusals);
    }
}
