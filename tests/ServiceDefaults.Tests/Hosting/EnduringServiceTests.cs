using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Hosting;

namespace QualityAward.ServiceDefaults.Tests.Hosting;

/// <summary>No background work ends its process because something that it depends on is slow or away.</summary>
public sealed class EnduringServiceTests : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private readonly WatchedTime _time = new();
    private readonly WarningLog _log = new();
    private readonly Script _script = new();
    private readonly IHost _host;

    public EnduringServiceTests()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.AddProvider(_log);
        builder.Services.AddSingleton<TimeProvider>(_time);
        builder.Services.AddSingleton(_script);
        builder.Services.AddHostedService<Scripted>();
        _host = builder.Build();
    }

    private bool IsStopping =>
        _host
            .Services.GetRequiredService<IHostApplicationLifetime>()
            .ApplicationStopping.IsCancellationRequested;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    public static TheoryData<Exception> Failures =>
        [
            new TimeoutException(),
            new OperationCanceledException("A client's own time limit."),
            new TaskCanceledException(),
            new InvalidOperationException(),
        ];

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public async Task Whatever_it_throws_the_process_goes_on_and_it_runs_again(Exception failure)
    {
        _script.Next = async _ =>
        {
            await Task.Yield();
            throw failure;
        };
        await StartAsync();
        await _time.PassAsync();
        await _script.RanAsync(2);
        Assert.False(IsStopping);
        Assert.Same(failure, Assert.Single(_log.Warnings));
    }

    [Fact]
    public async Task What_it_throws_at_once_is_no_exception_to_that()
    {
        _script.Next = _ => throw new TimeoutException();
        await StartAsync();
        await _time.PassAsync();
        await _script.RanAsync(2);
        Assert.False(IsStopping);
    }

    [Fact]
    public async Task It_holds_up_no_start()
    {
        using var gate = new ManualResetEventSlim();
        _script.Next = stopping =>
        {
            gate.Wait(Limit, stopping);
            return Task.CompletedTask;
        };
        await StartAsync();
        gate.Set();
    }

    [Fact]
    public async Task Waits_grow_and_one_outage_is_said_once()
    {
        _script.Next = _ => throw new TimeoutException();
        await StartAsync();
        foreach (var seconds in (double[])[0.2, 0.4, 0.8, 1.6, 3.2, 5, 5])
        {
            Assert.Equal(TimeSpan.FromSeconds(seconds), await _time.PassAsync());
        }

        Assert.Single(_log.Warnings);

        // Another fault must not hide behind the first.
        var wait = await _time.WaitAsync();
        _script.Next = _ => throw new InvalidDataException();
        _time.Advance(wait);
        await _time.WaitAsync();
        Assert.IsType<InvalidDataException>(_log.Warnings.Last());
        Assert.Equal(2, _log.Warnings.Count);
    }

    [Fact]
    public async Task After_a_while_of_work_a_failure_is_a_new_outage()
    {
        var outage = new TaskCompletionSource();
        _script.Next = _ => throw new TimeoutException();
        await StartAsync();
        Assert.Equal(TimeSpan.FromSeconds(0.2), await _time.PassAsync());
        Assert.Equal(TimeSpan.FromSeconds(0.4), await _time.WaitAsync());
        _script.Next = _ => outage.Task;
        _time.Advance(TimeSpan.FromSeconds(0.4));
        await _script.RanAsync(3);
        _script.Next = _ => throw new TimeoutException();
        _time.Advance(TimeSpan.FromMinutes(2));
        outage.SetException(new TimeoutException());
        Assert.Equal(TimeSpan.FromSeconds(0.2), await _time.PassAsync());
        Assert.Equal(2, _log.Warnings.Count);
    }

    [Fact]
    public async Task What_is_done_is_not_run_again()
    {
        await StartAsync();
        await Service.ExecuteTask!.WaitAsync(Limit);
        Assert.Equal(1, _script.Runs);
        Assert.False(IsStopping);
    }

    [Fact]
    public async Task The_stop_of_the_process_ends_it_while_it_runs_and_is_no_failure()
    {
        _script.Next = async stopping =>
        {
            try
            {
                await Task.Delay(Timeout.Infinite, stopping);
            }
            catch (OperationCanceledException)
            {
                throw new ObjectDisposedException("What stops together with it.");
            }
        };
        await StartAsync();
        await _script.RanAsync(1);
        await _host.StopAsync(TestContext.Current.CancellationToken).WaitAsync(Limit);
        Assert.True(Service.ExecuteTask!.IsCompletedSuccessfully);
        Assert.Empty(_log.Warnings);
    }

    [Fact]
    public async Task The_stop_of_the_process_ends_it_while_it_waits()
    {
        _script.Next = _ => throw new TimeoutException();
        await StartAsync();
        await _time.WaitAsync();
        await _host.StopAsync(TestContext.Current.CancellationToken).WaitAsync(Limit);
        Assert.True(Service.ExecuteTask!.IsCompletedSuccessfully);
        Assert.Equal(1, _script.Runs);
    }

    private Scripted Service =>
        _host.Services.GetServices<IHostedService>().OfType<Scripted>().Single();

    private Task StartAsync() =>
        _host.StartAsync(TestContext.Current.CancellationToken).WaitAsync(Limit);

    /// <summary>What the service does next; at first it is done at once.</summary>
    private sealed class Script
    {
        private readonly Channel<int> _runs = Channel.CreateUnbounded<int>();
        private int _count;

        public Func<CancellationToken, Task> Next { get; set; } = _ => Task.CompletedTask;

        public int Runs => Volatile.Read(ref _count);

        public Task RunAsync(CancellationToken stopping)
        {
            _runs.Writer.TryWrite(Interlocked.Increment(ref _count));
            return Next(stopping);
        }

        /// <summary>Waits for the run with this number.</summary>
        public async Task RanAsync(int number)
        {
            while (await _runs.Reader.ReadAsync().AsTask().WaitAsync(Limit) < number) { }
        }
    }

    private sealed class Scripted(Script script, TimeProvider time, ILogger<Scripted> logger)
        : EnduringService(time, logger)
    {
        protected override Task RunAsync(CancellationToken stoppingToken) =>
            script.RunAsync(stoppingToken);
    }
}
