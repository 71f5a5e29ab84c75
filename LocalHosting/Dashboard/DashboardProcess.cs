using System.Security.Cryptography;
using QualityAward.LocalHosting.Processes;
using QualityAward.LocalHosting.Provisioning;
using QualityAward.LocalHosting.Resources;
using QualityAward.LocalHosting.Running;

namespace QualityAward.LocalHosting.Dashboard;

/// <summary>
/// The Aspire dashboard, obtained and started in the background: it never delays and never stops the system. Where
/// processes send their telemetry is known at once, whether or not it comes.
/// </summary>
internal sealed class DashboardProcess : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly DashboardOptions _options;
    private readonly IResourceFeed _feed;
    private readonly ChildProcesses _processes;
    private readonly Action<string> _log;
    private readonly Task _run;
    private readonly TaskCompletionSource<bool> _ready = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    private DashboardProcess(
        DashboardOptions options,
        IResourceFeed feed,
        ChildProcesses processes,
        Action<string> log
    )
    {
        _options = options;
        _feed = feed;
        _processes = processes;
        _log = log;
        Telemetry = new(
            $"http://localhost:{FreePort.Next()}",
            RandomNumberGenerator.GetHexString(32)
        );
        _run = Task.Run(RunAsync);
    }

    /// <summary>Where processes send traces, metrics and logs (OTLP over gRPC), and the key to send with them.</summary>
    public Telemetry Telemetry { get; }

    /// <summary>Address of its pages.</summary>
    public string Url => $"http://localhost:{_options.Port}";

    /// <summary>True as soon as the pages answer; false when there will be no dashboard.</summary>
    public Task<bool> Ready => _ready.Task;

    /// <summary>Returns at once; the rest happens in the background.</summary>
    /// <param name="options">Its name and port.</param>
    /// <param name="feed">The resources it shows.</param>
    /// <param name="processes">Starts it.</param>
    /// <param name="log">Gets its progress, and one line when it is missing.</param>
    public static DashboardProcess Begin(
        DashboardOptions options,
        IResourceFeed feed,
        ChildProcesses processes,
        Action<string> log
    ) => new(options, feed, processes, log);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_stop.IsCancellationRequested)
        {
            return;
        }

        await _stop.CancelAsync();
        await _run;
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            var program = await new DashboardBinary(_processes, _log).ObtainAsync(_stop.Token);
            if (!FreePort.IsFree(_options.Port))
            {
                throw new ProvisioningException(
                    $"端口 {_options.Port} 已被占用 / port {_options.Port} is in use"
                );
            }

            await using var service = await ResourceServiceHost.StartAsync(
                _feed,
                _options,
                _stop.Token
            );
            await ServeAsync(program, service);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Stopped before it was up.
        }
        catch (Exception e)
            when (e is ProvisioningException or IOException or UnauthorizedAccessException)
        {
            var reason = e.Message.ReplaceLineEndings(" ");
            _log(
                $"没有仪表板（系统照常运行）：{reason} / No dashboard; the system runs without it."
            );
        }
        finally
        {
            _ready.TrySetResult(false);
        }
    }

    private async Task ServeAsync(string program, ResourceServiceHost service)
    {
        var output = new LastLines(10);
        var start = DashboardCommand.For(program, this, service) with
        {
            Output = (line, _) => output.Add(line),
        };
        var child = await _processes.StartAsync(start);
        try
        {
            if (await AnswersAsync(child))
            {
                _ready.TrySetResult(true);
                await child.Exit.WaitAsync(_stop.Token);
                // Ctrl+C reaches it as well as us, and it is the quicker one: that is no fault to report.
                await Task.Delay(TimeSpan.FromSeconds(2), _stop.Token);
            }

            throw new ProvisioningException($"它已退出 / it ended: {output}");
        }
        finally
        {
            child.Kill();
            await child.Exit;
        }
    }

    private async Task<bool> AnswersAsync(ChildProcess child)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        while (!child.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(Url), _stop.Token);
                return true;
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                // Not listening yet, or too busy to answer; a stop ends the wait below.
                await Task.Delay(100, _stop.Token);
            }
        }

        return false;
    }
}
