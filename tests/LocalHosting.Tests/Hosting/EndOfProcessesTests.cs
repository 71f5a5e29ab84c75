using System.Diagnostics;
using System.Globalization;
using System.Text;
using QualityAward.TestSupport;

namespace QualityAward.LocalHosting.Tests.Hosting;

/// <summary>Nothing outlives an AppHost, however it ends: real processes, killed for real.</summary>
public sealed class EndOfProcessesTests
{
    private static readonly TimeSpan Ready = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Gone = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task SIGKILL_of_the_AppHost_leaves_no_process()
    {
        using var run = await Run.StartAsync("exec", Run.AppHostAssembly, "--");

        run.Process.Kill();

        await run.EverythingEndsAsync();
    }

    [Fact]
    public async Task SIGTERM_ends_everything_politely()
    {
        using var run = await Run.StartAsync("exec", Run.AppHostAssembly, "--");

        using var kill = Process.Start("kill", ["-TERM", $"{run.Process.Id}"]);
        await run.EverythingEndsAsync();

        Assert.Equal(0, run.Process.ExitCode);
        Assert.Contains("database system is shut down", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SIGKILL_of_the_parent_dotnet_run_leaves_no_process()
    {
        using var run = await Run.StartAsync(
            "run",
            "--no-build",
            "--project",
            Projects.ProbeHost.ProjectPath,
            "--"
        );

        run.Process.Kill();

        await run.EverythingEndsAsync();
    }

    private sealed class Run : IDisposable
    {
        private readonly TemporaryFolder _data = TemporaryFolder.Create("award-end");
        private readonly StringBuilder _output = new();
        private IReadOnlyList<int> _descendants = [];

        private Run(string[] dotnet)
        {
            string[] arguments =
            [
                .. dotnet,
                $"--LocalHosting:DataFolder={_data.Path}",
                "--LocalHosting:Dashboard=false",
                "--LocalHosting:Durable=false",
            ];
            Process = Process.Start(
                new ProcessStartInfo("dotnet", arguments)
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    WorkingDirectory = _data.Path,
                }
            )!;
            Process.OutputDataReceived += (_, e) => Keep(e.Data);
            Process.ErrorDataReceived += (_, e) => Keep(e.Data);
            Process.BeginOutputReadLine();
            Process.BeginErrorReadLine();
        }

        public static string AppHostAssembly { get; } =
            typeof(Projects.ProbeHost).Assembly.Location;

        public Process Process { get; }

        public string Output
        {
            get
            {
                lock (_output)
                {
                    return _output.ToString();
                }
            }
        }

        public static async Task<Run> StartAsync(params string[] dotnet)
        {
            var run = new Run(dotnet);
            await Eventually.TrueAsync(
                () =>
                    run.Process.HasExited
                        ? throw new InvalidOperationException(run.Output)
                        : run.Output.Contains("Everything is ready", StringComparison.Ordinal),
                Ready
            );
            run._descendants = [.. DescendantsOf(run.Process.Id)];
            // PostgreSQL with its workers, the probe and the sleeper.
            Assert.True(run._descendants.Count >= 5, run.Output);
            return run;
        }

        public async Task EverythingEndsAsync()
        {
            await Eventually.TrueAsync(() => !_descendants.Any(IsAlive), Gone);
            await Process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        public void Dispose()
        {
            if (!Process.HasExited)
            {
                Process.Kill(entireProcessTree: true);
            }

            Process.Dispose();
            _data.Dispose();
        }

        private void Keep(string? line)
        {
            lock (_output)
            {
                _output.AppendLine(line);
            }
        }

        private static IEnumerable<int> DescendantsOf(int process) =>
            Directory
                .EnumerateDirectories($"/proc/{process}/task")
                .SelectMany(thread =>
                    File.ReadAllText($"{thread}/children")
                        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                )
                .Select(child => int.Parse(child, CultureInfo.InvariantCulture))
                .SelectMany(child => DescendantsOf(child).Prepend(child));

        /// <summary>A zombie has ended; only nobody has asked how.</summary>
        private static bool IsAlive(int process)
        {
            try
            {
                var status = File.ReadAllText($"/proc/{process}/stat");
                return status[status.LastIndexOf(')') + 2] is not ('Z' or 'X');
            }
            catch (IOException)
            {
                return false;
            }
        }
    }
}
