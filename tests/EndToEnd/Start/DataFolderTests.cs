using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using QualityAward.AppHost;
using QualityAward.Common;
using QualityAward.Provisioning;
using QualityAward.TestSupport;

namespace QualityAward.EndToEnd.Start;

/// <summary>The data folder belongs to one AppHost at a time.</summary>
public sealed class DataFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = TemporaryFolder.Create("award-data");
    private readonly int _port = FreePort.Next();

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
    public async Task A_port_in_use_is_named()
    {
        using var other = new TcpListener(IPAddress.Loopback, _port);
        other.Start();

        var (exitCode, error) = await StartAppHostAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains($"端口 {_port} 已被其他程序占用（gateway", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Containers_without_an_engine_are_refused_with_what_to_do()
    {
        var (exitCode, error) = await StartAppHostAsync(
            "--containers",
            "--ASPIRE_CONTAINER_RUNTIME=no-such-engine"
        );

        Assert.Equal(1, exitCode);
        Assert.Contains("去掉 --containers", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PostgreSQL_that_cannot_be_had_is_said_and_ends_the_start()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "postgres"));
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "postgres", "PG_VERSION"), "11\n");

        var (exitCode, error) = await StartAppHostAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("由 PostgreSQL 11 建立", error, StringComparison.Ordinal);
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
    public async Task Data_of_another_version_is_refused_with_what_to_do_and_left_alone()
    {
        KeyFolder.ReadOrMake(_folder.Path, "review.key", () => "example");

        var (exitCode, error) = await StartAppHostAsync();

        Assert.Equal(1, exitCode);
        Assert.Contains("另一版本", error, StringComparison.Ordinal);
        Assert.Contains("--reset", error, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder.Path, "keys", "review.key")));

        File.WriteAllText(Path.Combine(_folder.Path, "version"), "1");
        (exitCode, error) = await StartAppHostAsync();
        Assert.Equal(1, exitCode);
        Assert.Contains("另一版本", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_that_was_cut_off_before_anything_began_is_written_again()
    {
        var mark = Path.Combine(_folder.Path, "version");
        File.WriteAllText(mark, "");

        Assert.Null(DataVersion.Refusal(_folder.Path));

        KeyFolder.ReadOrMake(_folder.Path, "review.key", () => "example");
        Assert.Null(DataVersion.Refusal(_folder.Path));
    }

    [Fact]
    public async Task A_lost_key_and_a_damaged_clock_are_named_before_anything_starts()
    {
        KeyFolder.ReadOrMake(_folder.Path, "review.key", () => "example");
        var key = Path.Combine(_folder.Path, "keys", "review.key");
        File.Delete(key);
        var (exitCode, error) = await StartAppHostAsync();
        Assert.Equal(1, exitCode);
        Assert.Contains(key, error, StringComparison.Ordinal);
        Assert.DoesNotContain("--reset", error, StringComparison.Ordinal);

        File.WriteAllText(key, "example");
        var clock = Path.Combine(_folder.Path, "clock.json");
        File.WriteAllText(clock, "{");
        (exitCode, error) = await StartAppHostAsync();
        Assert.Equal(1, exitCode);
        Assert.Contains(clock, error, StringComparison.Ordinal);
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
            $"--Award:PublicPort={_port}",
            "--AWARD_DASHBOARD=off",
            .. flags,
        ];
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", arguments)
            {
                RedirectStandardError = true,
                Environment = { ["DOTNET_ENVIRONMENT"] = "Development" },
            }
        )!;
        var error = await process.StandardError.ReadToEndAsync(
            TestContext.Current.CancellationToken
        );
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, error);
    }
}
