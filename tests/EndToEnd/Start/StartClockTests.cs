using System.Text.Json;
using QualityAward.AppHost;
using QualityAward.TestSupport;

namespace QualityAward.EndToEnd.Start;

/// <summary>The award clock's first instant may be any; afterwards it only moves forward.</summary>
public sealed class StartClockTests : IDisposable
{
    private readonly TemporaryFolder _folder = TemporaryFolder.Create("award-clock");

    private string File => Path.Combine(_folder.Path, "clock.json");

    [Theory]
    [InlineData(2023)]
    [InlineData(2099)]
    public void The_first_instant_is_kept_as_the_difference_to_real_time(int year)
    {
        var instant = new DateTimeOffset(year, 1, 30, 9, 0, 0, TimeSpan.FromHours(8));

        Assert.Null(StartClock.Set(File, instant));

        using var document = JsonDocument.Parse(System.IO.File.ReadAllText(File));
        var offset = document.RootElement.GetProperty("offsetSeconds").GetDouble();
        var shown = DateTimeOffset.UtcNow.AddSeconds(offset);
        Assert.InRange(shown, instant, instant.AddMinutes(1));
    }

    [Fact]
    public void An_earlier_instant_is_refused_and_names_reset()
    {
        var instant = new DateTimeOffset(2023, 1, 30, 9, 0, 0, TimeSpan.FromHours(8));
        StartClock.Set(File, instant);
        var kept = System.IO.File.ReadAllText(File);

        var refusal = StartClock.Set(File, instant.AddDays(-1));

        Assert.Contains("--reset", refusal, StringComparison.Ordinal);
        Assert.Contains("2023-01-29T09:00+08:00", refusal, StringComparison.Ordinal);
        Assert.Equal(kept, System.IO.File.ReadAllText(File));
        Assert.Null(StartClock.Set(File, instant.AddDays(1)));
    }

    public void Dispose() => _folder.Dispose();
}
