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
    private readonly WatchedTime time = new();
    private readonly WarningLog log = new();
    private readonly Script script = new();
    private readonly IHost host;

    public EnduringServiceTests()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.AddProvider(log);
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton(script);
        builder.Services.AddHostedService<Scripted>();
        host = builder.Build();
    }

    private bool IsStopping =>
        host
            .Services.GetRequiredService<IHostApplicationLifetime>()
            .ApplicationStopping.IsCancellationRequested;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
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
        script.Next = async _ =>
        {
            await Task.Yield();
            throw failure;
        };
        await StartAsync();
        await time.PassAsync();
        await script.RanAsync(2);
        Assert.False(IsStopping);
        Assert.Same(failure, Assert.Single(log.Warnings));
    }

    [Fact]
    public async Task What_it_throws_at_once_is_no_exception_to_that()
    {
        script.Next = _ => throw new TimeoutException();
        await StartAsync();
        await time.PassAsync();
        await script.RanAsync(2);
        Assert.False(IsStopping);
    }

    [Fact]
    public async Task It_holds_up_no_start()
    {
        using var gate = new ManualResetEventSlim();
        script.Next = stopping =>
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
        script.Next = _ => throw new TimeoutException();
        await StartAsync();
        foreach (var seconds in (double[])[0.2, 0.4, 0.8, 1.6, 3.2, 5, 5])
        {
            Assert.Equal(TimeSpan.FromSeconds(seconds), await time.PassAsync());
        }

        Assert.Single(log.Warnings);

        // Another fault must not hide behind the first.
        var wait = await time.WaitAsync();
        script.Next = _ => throw new InvalidDataException();
        time.Advance(wait);
        await time.WaitAsync();
        Assert.IsType<InvalidDataException>(log.Warnings.Last());
        Assert.Equal(2, log.Warnings.Count);
    }

    [Fact]
    public async Task After_a_while_of_work_a_failure_is_a_new_outage()
    {
        var outage = new TaskCompletionSource();
        script.Next = _ => throw new TimeoutException();
        await StartAsync();
        Assert.Equal(TimeSpan.FromSeconds(0.2), await time.PassAsync());
        Assert.Equal(TimeSpan.FromSeconds(0.4), await time.WaitAsync());
        script.Next = _ => outage.Task;
        time.Advance(TimeSpan.FromSeconds(0.4));
        await script.RanAsync(3);
        script.Next = _ => throw new TimeoutException();
        time.Advance(TimeSpan.FromMinutes(2));
        outage.SetException(new TimeoutException());
        Assert.Equal(TimeSpan.FromSeconds(0.2), await time.PassAsync());
        Assert.Equal(2, log.Warnings.Count);
    }

    [Fact]
    public async Task What_is_done_is_not_run_again()
    {
        await StartAsync();
        await Service.ExecuteTask!.WaitAsync(Limit);
        Assert.Equal(1, script.Runs);
        Assert.False(IsStopping);
    }

    [Fact]
    public async Task The_stop_of_the_process_ends_it_while_it_runs_and_is_no_failure()
    {
        script.Next = async stopping =>
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
        await script.RanAsync(1);
        await host.StopAsync(TestContext.Current.CancellationToken).WaitAsync(Limit);
        Assert.True(Service.ExecuteTask!.IsCompletedSuccessfully);
        Assert.Empty(log.Warnings);
    }

    [Fact]
    public async Task The_stop_of_the_process_ends_it_while_it_waits()
    {
        script.Next = _ => throw new TimeoutException();
        await StartAsync();
        await time.WaitAsync();
        await host.StopAsync(TestContext.Current.CancellationToken).WaitAsync(Limit);
        Assert.True(Service.ExecuteTask!.IsCompletedSuccessfully);
        Assert.Equal(1, script.Runs);
    }

    private Scripted Service =>
        host.Services.GetServices<IHostedService>().OfType<Scripted>().Single();

    private Task StartAsync() =>
        host.StartAsync(TestContext.Current.CancellationToken).WaitAsync(Limit);

    /// <summary>What the service does next; at first it is done at once.</summary>
    private sealed class Script
    {
        private readonly Channel<int> runs = Channel.CreateUnbounded<int>();
        private int count;

        public Func<CancellationToken, Task> Next { get; set; } = _ => Task.CompletedTask;

        public int Runs => Volatile.Read(ref count);

        public Task RunAsync(CancellationToken stopping)
        {
            runs.Writer.TryWrite(Interlocked.Increment(ref count));
            return Next(stopping);
        }

        /// <summary>Waits for the run with this number.</summary>
        public async Task RanAsync(int number)
        {
            while (await runs.Reader.ReadAsync().AsTask().WaitAsync(Limit) < number) { }
        }
    }

    private sealed class Scripted(Script script, TimeProvider time, ILogger<Scripted> logger)
        : EnduringService(time, logger)
    {
        protected override Task RunAsync(CancellationToken stoppingToken) =>
            script.RunAsync(stoppingToken);
    }
}
