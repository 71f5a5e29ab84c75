using QualityAward.Scenario.Export;

namespace QualityAward.EndToEnd;

/// <summary>
/// Nothing is lost and nothing is done twice where services are killed: the award ends, to the last message, as
/// <c>end-state.json</c> says, which was written by a play that nobody disturbed (docs/testing.md).
/// </summary>
[Collection(Plays.Name)]
public sealed class KillTests(DisturbedPlay play)
{
    private static string Recorded { get; } =
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "end-state.json"));

    [Fact]
    public void Every_service_was_killed_in_the_middle_of_its_work()
    {
        Assert.True(play.Broken is null, play.Broken);
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{play.Killed} killed, {play.Account!.Retries} requests sent again"
        );
        Assert.Equal(DisturbedPlay.Plan.Count, play.Killed);
        Assert.True(play.Account.Retries > 0, "Nothing was under way when they were killed.");
    }

    [Fact]
    public void Killing_every_service_once_changes_nothing_in_the_end()
    {
        Assert.True(play.Broken is null, play.Broken);
        // Line by line, so that a failing test shows what has changed.
        Assert.Equal(
            Recorded.TrimEnd().Split('\n'),
            EndState.Readable(play.EndState!).TrimEnd().Split('\n')
        );
    }
}
