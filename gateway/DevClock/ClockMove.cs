using Grpc.Core;
using Grpc.Net.ClientFactory;
using QualityAward.Common;
using QualityAward.Contracts.Clock.V1;
using QualityAward.Gateway.Caching;
using QualityAward.ServiceDefaults.Redis;
using StackExchange.Redis;

namespace QualityAward.Gateway.DevClock;

/// <summary>Moves the award clock on and waits until every service has done what the days in between bring.</summary>
public sealed class ClockMove(
    ClockOffsetFile file,
    ClockServices services,
    GrpcClientFactory clients,
    Evictions evictions,
    IConnectionMultiplexer redis,
    TimeProvider time
) : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>Moves the clock.</summary>
    /// <returns>Null where <paramref name="to"/> has passed; else what is still open, nothing when all is done.</returns>
    public async Task<OpenWork?> ToAsync(DateTimeOffset to, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            if (!file.TryMove(to))
            {
                return null;
            }
            var open = await CatchUpAsync(to, time.GetUtcNow() + Limit, cancellationToken);
            await evictions.EvictAsync(CacheTags.Everything);
            await redis.HintAsync(CacheTags.EvictChannel, CacheTags.Everything);
            return open;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();

    private async Task<OpenWork> CatchUpAsync(
        DateTimeOffset to,
        DateTimeOffset deadline,
        CancellationToken cancellationToken
    )
    {
        while (true)
        {
            var failed = await AskAllAsync(client =>
                RunJobsAsync(client, to, deadline, cancellationToken)
            );
            var open =
                failed + await AskAllAsync(client => PendingAsync(client, cancellationToken));
            if (open.IsNothing)
            {
                return open;
            }
            while (!open.IsNothing && time.GetUtcNow() < deadline)
            {
                await Task.Delay(Look, time, cancellationToken);
                open = await AskAllAsync(client => PendingAsync(client, cancellationToken));
            }
            if (time.GetUtcNow() >= deadline)
            {
                return open.IsNothing ? failed : open;
            }
            // What was just delivered may have brought work that is due by now: run the jobs once more.
        }
    }

    private async Task<OpenWork> AskAllAsync(
        Func<ClockControl.ClockControlClient, Task<OpenWork>> ask
    )
    {
        var answers = await Task.WhenAll(services.Names.Select(name => AskAsync(name, ask)));
        return answers.Aggregate(OpenWork.Nothing, (sum, answer) => sum + answer);
    }

    private async Task<OpenWork> AskAsync(
        string service,
        Func<ClockControl.ClockControlClient, Task<OpenWork>> ask
    )
    {
        try
        {
            var client = clients.CreateClient<ClockControl.ClockControlClient>(service);
            return (await ask(client)).In(service);
        }
        catch (RpcException e) when (e.StatusCode != StatusCode.Cancelled)
        {
            return new OpenWork([$"{service}: {e.StatusCode}"], []);
        }
    }

    private static async Task<OpenWork> RunJobsAsync(
        ClockControl.ClockControlClient client,
        DateTimeOffset to,
        DateTimeOffset deadline,
        CancellationToken cancellationToken
    )
    {
        var request = new CatchUpRequest { To = to.ToString("o") };
        var reply = await client.CatchUpAsync(
            request,
            deadline: deadline.UtcDateTime,
            cancellationToken: cancellationToken
        );
        return new OpenWork([.. reply.FailedJobs], []);
    }

    private async Task<OpenWork> PendingAsync(
        ClockControl.ClockControlClient client,
        CancellationToken cancellationToken
    )
    {
        var reply = await client.PendingAsync(
            new PendingRequest(),
            deadline: (time.GetUtcNow() + TimeSpan.FromSeconds(5)).UtcDateTime,
            cancellationToken: cancellationToken
        );
        return new OpenWork([.. reply.Jobs], [.. reply.Streams]);
    }
}
