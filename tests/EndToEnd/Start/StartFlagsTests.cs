using QualityAward.AppHost;

namespace QualityAward.EndToEnd.Start;

/// <summary>The flags of docs/running.md, in any order, among arguments that are .NET's.</summary>
public sealed class StartFlagsTests
{
    [Theory]
    [InlineData("--reset --demo --clock 2023-01-30T09:00+08:00")]
    [InlineData("--clock 2023-01-30T09:00+08:00 --demo --reset")]
    [InlineData("--demo --clock=2023-01-30T09:00 --reset")]
    [InlineData("--demo --reset --clock 2023-01-30T01:00:00Z")]
    public void The_order_does_not_matter(string line)
    {
        var rest = StartFlags.Take(line.Split(' '), out var flags);

        Assert.Empty(rest);
        Assert.Null(flags.Error);
        Assert.True(flags is { Demo: true, Reset: true });
        Assert.Equal(new DateTimeOffset(2023, 1, 30, 1, 0, 0, TimeSpan.Zero), flags.Clock);
    }

    [Fact]
    public void Other_arguments_are_left_alone_and_nothing_is_swallowed()
    {
        var rest = StartFlags.Take(["--demo", "--a:b", "1", "--reset", "--c=2"], out var flags);

        Assert.Equal(["--a:b", "1", "--c=2"], rest);
        Assert.Null(flags.Clock);
    }

    [Theory]
    [InlineData("--clock")]
    [InlineData("--clock yesterday")]
    [InlineData("--clock 2023-02-30T09:00+08:00")]
    [InlineData("--clock 30.01.2023")]
    public void What_is_no_instant_is_said_to_be_none(string line)
    {
        StartFlags.Take(line.Split(' '), out var flags);

        Assert.Null(flags.Clock);
        Assert.Contains("--clock", flags.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_other_flags_are_known_too()
    {
        var rest = StartFlags.Take(
            ["--replicas", "2", "--quiet", "--anonymous-dashboard", "--containers"],
            out var flags
        );

        Assert.Empty(rest);
        Assert.True(flags is { Quiet: true, AnonymousDashboard: true, Containers: true });
        Assert.Equal(2, flags.Replicas);
    }

    [Theory]
    [InlineData("--replicas 0")]
    [InlineData("--replicas many")]
    [InlineData("--replicas")]
    [InlineData("--reset=false")]
    [InlineData("--demo=no")]
    public void What_makes_no_sense_is_refused(string line)
    {
        StartFlags.Take(line.Split(' '), out var flags);

        Assert.Contains(line.Split(' ', '=')[0], flags.Error, StringComparison.Ordinal);
        Assert.False(flags.Reset || flags.Demo);
    }
}
