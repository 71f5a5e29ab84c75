using QualityAward.ServiceDefaults.Clock;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.ServiceDefaults.Tests.Clock;

public sealed class ClockFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = TemporaryFolder.Create("award-clock");

    private string File => Path.Combine(_folder.Path, "clock.json");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_a_file_the_award_has_real_time() =>
        Assert.Equal(TimeSpan.Zero, new ClockFile(File).Offset());

    [Fact]
    public void Each_replacement_is_seen_at_the_next_use()
    {
        var clock = new ClockFile(File);
        foreach (var seconds in new[] { -86400.5, 0, 3600, 1e8 })
        {
            Replace($$"""{"offsetSeconds":{{seconds}}}""");
            Assert.Equal(TimeSpan.FromSeconds(seconds), clock.Offset());
            Assert.Equal(TimeSpan.FromSeconds(seconds), clock.Offset());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"offsetSeconds":"soon"}""")]
    [InlineData("""{"offsetSeconds":1e300}""")]
    public void What_cannot_be_read_changes_nothing(string broken)
    {
        var clock = new ClockFile(File);
        Replace("""{"offsetSeconds":60}""");
        Assert.Equal(TimeSpan.FromMinutes(1), clock.Offset());
        Replace(broken);
        Assert.Equal(TimeSpan.FromMinutes(1), clock.Offset());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"offsetSeconds":"soon"}""")]
    public async Task A_process_does_not_start_with_a_damaged_file_and_names_it(string broken)
    {
        Replace(broken);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            TestApp.StartAsync(settings: new() { [AwardSettings.ClockFileKey] = File })
        );
        Assert.Contains(File, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development", 2023)]
    [InlineData("Production", 0)]
    public async Task Only_Development_reads_it(string environment, int year)
    {
        var target = new DateTimeOffset(2023, 1, 30, 9, 0, 0, AwardClock.ShanghaiOffset);
        Replace($$"""{"offsetSeconds":{{(target - DateTimeOffset.UtcNow).TotalSeconds}}}""");
        await using var app = await TestApp.StartAsync(
            settings: new() { [AwardSettings.ClockFileKey] = File },
            environment: environment
        );
        var clock = app.Services.GetRequiredService<AwardClock>();
        Assert.Equal(year == 0 ? DateTime.UtcNow.AddHours(8).Year : year, clock.Now.Year);

        // Tokens and retries keep real time.
        var time = app.Services.GetRequiredService<TimeProvider>();
        Assert.Equal(DateTime.UtcNow.Year, time.GetUtcNow().Year);
    }

    private void Replace(string content)
    {
        var next = $"{File}.{Guid.NewGuid():N}";
        System.IO.File.WriteAllText(next, content);
        System.IO.File.Move(next, File, overwrite: true);
    }
}
