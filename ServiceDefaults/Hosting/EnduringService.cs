using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace QualityAward.ServiceDefaults.Hosting;

/// <summary>
/// Background work that outlives what it depends on. What a <see cref="BackgroundService"/> throws ends its process, so a
/// database, a Redis or a peer that is slow or away would end us all; this one says it once and is run again. It begins
/// on a thread of the pool (as every background service since .NET 10), so it never holds up the start either.
/// </summary>
#pragma warning disable RS0030 // The one place that may.
public abstract partial class EnduringService(TimeProvider time, ILogger logger) : BackgroundService
#pragma warning restore RS0030
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(0.2);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>What has run for as long works again: the next failure is another outage.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    /// <summary>Real time, unless a test has its own.</summary>
    protected TimeProvider Time => time;

    /// <summary>The log of the derived class.</summary>
    protected ILogger Logger => logger;

    /// <summary>
    /// The work. It is done when this returns, and run again when this throws, whatever it throws – also a cancellation
    /// that <paramref name="stoppingToken"/> did not ask for, by which clients end a wait that took too long.
    /// </summary>
    protected abstract Task RunAsync(CancellationToken stoppingToken);

    /// <summary>Says that it failed and is tried again.</summary>
    protected virtual void LogFailure(LogLevel level, Exception failure) =>
        Failed(logger, level, GetType().Name, failure);

    /// <inheritdoc/>
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wait = Shortest;
        var told = new HashSet<Type>();
        while (!stoppingToken.IsCancellationRequested)
        {
            var began = time.GetTimestamp();
            try
            {
                await RunAsync(stoppingToken);
                return;
            }
            catch (Exception) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                if (time.GetElapsedTime(began) >= Settled)
                {
                    wait = Shortest;
                    told.Clear();
                }

                // Each kind once an outage: what is away for hours needs no line every few seconds, but must not hide
                // another fault behind it either.
                var isNew = told.Add(e.GetBaseException().GetType());
                LogFailure(isNew ? LogLevel.Warning : LogLevel.Debug, e);
            }

            await Task.Delay(wait, time, stoppingToken)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            wait = wait * 2 < Longest ? wait * 2 : Longest;
        }
    }

    [LoggerMessage("{Service} failed and is tried again until it works.")]
    private static partial void Failed(
        ILogger logger,
        LogLevel level,
        string service,
        Exception exception
    );
}
