using System.Diagnostics;
using QualityAward.AppHost;
using QualityAward.TestSupport;

namespace QualityAward.EndToEnd.Start;

/// <summary>The data folder belongs to one AppHost at a time.</summary>
public sealed class DataFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = TemporaryFolder.Create("award-data");

    [Fact]
    public async Task A_second_AppHost_on_the_same_data_is_refused_and_told_by_whom()
    {
        using var first = FolderHold.TryTake(_folder.Path, out _);
        Assert.NotNull(first);

        var (exitCode, error) = await StartAppHostAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("正被另一个 AppHost", error, StringComparison.Ordinal);
        Assert.Contains($"PID {Environment.ProcessId}", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_clock_is_refused_before_anything_starts()
    {
        StartClock.Set(Path.Combine(_folder.Path, "clock.json"), DateTimeOffset.UtcNow);

        var (exitCode, error) = await StartAppHostAsync("--clock", "2023-01-30T09:00+08:00");

        Assert.Equal(1, exitCode);
        Assert.Contains("--reset", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Emptying_leaves_only_the_hold()
    {
        using var hold = FolderHold.TryTake(_folder.Path, out _);
        Directory.CreateDirectory(Path.Combine(_folder.Path, "postgres", "base"));
        File.WriteAllText(Path.Combine(_folder.Path, "clock.json"), "{}");

        FolderHold.Empty(_folder.Path);

        Assert.All(
            Directory.EnumerateFileSystemEntries(_folder.Path),
            e => Assert.StartsWith(".", Path.GetFileName(e), StringComparison.Ordinal)
        );
        Assert.Null(FolderHold.TryTake(_folder.Path, out _));
    }

    [Fact]
    public void The_hold_ends_with_its_holder()
    {
        FolderHold.TryTake(_folder.Path, out _)!.Dispose();

        using var next = FolderHold.TryTake(_folder.Path, out _);

        Assert.NotNull(next);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<(int ExitCode, string Error)> StartAppHostAsync(params string[] flags)
    {
        string[] arguments =
        [
            "exec",
            typeof(Projects.AppHost).Assembly.Location,
            $"--Award:DataFolder={_folder.Path}",
            .. flags,
        ];
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true }
        )!;
        var error = await process.StandardError.ReadToEndAsync(
            TestContext.Current.CancellationToken
        );
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, error);
    }
}
