using QualityAward.ServiceDefaults.Redis;
using StackExchange.Redis;

namespace QualityAward.Gateway.Session;

/// <summary>
/// Copies of tickets in Redis, so that a request of a signed-in person need not ask PostgreSQL. Losing Redis costs a
/// query; a copy that could not be removed is tried again, and forgotten after a minute at the latest.
/// </summary>
public sealed class SessionCopies(
    IConnectionMultiplexer redis,
    SessionMemory memory,
    TimeProvider time
)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    // A Redis that hangs costs a time limit; one visitor pays it, the others go on without for a while.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    private long _awayUntil;

    private bool IsThere =>
        redis.IsConnected && time.GetUtcNow().Ticks >= Interlocked.Read(ref _awayUntil);

    /// <summary>The protected ticket, or null where there is no copy or no Redis.</summary>
    public async Task<byte[]?> FindAsync(byte[] keyHash)
    {
        if (!IsThere)
        {
            return null;
        }
        try
        {
            return await redis.GetDatabase().StringGetAsync(NameOf(keyHash));
        }
        catch (Exception e) when (e.IsRedisAway())
        {
            Leave();
            return null;
        }
    }

    /// <summary>Leaves a copy.</summary>
    public void Keep(byte[] keyHash, byte[] ticket)
    {
        if (!IsThere)
        {
            return;
        }
        try
        {
            redis
                .GetDatabase()
                .StringSet(NameOf(keyHash), ticket, Life, flags: CommandFlags.FireAndForget);
        }
        catch (Exception e) when (e.IsRedisAway())
        {
            Leave();
        }
    }

    /// <summary>Leaves a copy of a session with new tokens.</summary>
    public void Replace(byte[] keyHash, byte[] ticket)
    {
        memory.Forget(Convert.ToHexString(keyHash));
        Keep(keyHash, ticket);
    }

    /// <summary>
    /// Removes the copy before the caller goes on, or as soon as Redis is back: until then another replica that still
    /// reaches it would let an ended session in.
    /// </summary>
    public async Task RemoveAsync(byte[] keyHash)
    {
        memory.Forget(Convert.ToHexString(keyHash));
        if (!await TryRemoveAsync(keyHash))
        {
            _ = RemoveLaterAsync(keyHash);
        }
    }

    private async Task<bool> TryRemoveAsync(byte[] keyHash)
    {
        if (!IsThere)
        {
            return false;
        }
        try
        {
            await redis.GetDatabase().KeyDeleteAsync(NameOf(keyHash));
            await SessionHints.TellAsync(redis, Convert.ToHexString(keyHash));
            return true;
        }
        catch (Exception e) when (e.IsRedisAway())
        {
            Leave();
            return false;
        }
    }

    /// <summary>Only as long as the copy can live.</summary>
    private async Task RemoveLaterAsync(byte[] keyHash)
    {
        var began = time.GetTimestamp();
        do
        {
            await Task.Delay(Again, time);
        } while (!await TryRemoveAsync(keyHash) && time.GetElapsedTime(began) < Life);
    }

    private void Leave() => Interlocked.Exchange(ref _awayUntil, (time.GetUtcNow() + Pause).Ticks);

    private static RedisKey NameOf(byte[] keyHash) =>
        $"gateway:session:{Convert.ToHexString(keyHash)}";
}
