using System.Diagnostics;

namespace QualityAward.EndToEnd.Start;

/// <summary>Nothing outlives an AppHost, however it ends: real processes, ended for real. Linux only: it looks into /proc.</summary>
public sealed class EndOfProcessesTests
{
    private static readonly string[] Program = ["exec", typeof(Projects.AppHost).Assembly.Location];

    private static readonly string[] Run =
    [
        "run",
        "--no-build",
        "--project",
        Projects.AppHost.ProjectPath,
        "--",
    ];

    [Fact]
    public async Task SIGTERM_to_the_AppHost_ends_everything()
    {
        await using var host = await AppHostProcess.StartAsync(Program);

        host.Process.Terminate();

        Report(await host.EverythingEndsAsync());
        Assert.Equal(0, await host.Process.Exit);
    }

    [Fact]
    public async Task SIGKILL_of_the_parent_dotnet_run_leaves_no_process()
    {
        await using var host = await AppHostProcess.StartAsync(Run);

        host.Process.KillAlone();

        Report(await host.EverythingEndsAsync());
    }

    [Fact]
    public async Task SIGKILL_of_the_AppHost_leaves_no_process_and_no_dotnet_run_around_it()
    {
        await using var host = await AppHostProcess.StartAsync(Run);

        using (var appHost = Process.GetProcessById(host.AppHostId))
        {
            appHost.Kill();
        }

        Report(await host.EverythingEndsAsync());
    }

    private static void Report(TimeSpan elapsed) =>
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"everything had ended after {elapsed.TotalSeconds:0.0} s"
        );
}
