using StackExchange.Redis;

namespace QualityAward.Gateway.Session;

/// <summary>
/// Copies of tickets in Redis, so that a request of a signed-in person need not ask PostgreSQL. Losing Redis costs a
/// query; a copy that could not be removed is forgotten after a minute.
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

    private long awayUntil;

    private bool IsThere =>
        redis.IsConnected && time.GetUtcNow().Ticks >= Interlocked.Read(ref awayUntil);

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
        catch (Exception e) when (IsLoss(e))
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
        catch (Exception e) when (IsLoss(e))
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

    /// <summary>Forgets all that processes remember: some session ended, and it is not known which.</summary>
    public void ForgetAll()
    {
        memory.ForgetAll();
        if (IsThere)
        {
            SessionHints.Tell(redis, keyHash: null);
        }
    }

    /// <summary>Removes the copy, before the caller goes on.</summary>
    public async Task RemoveAsync(byte[] keyHash)
    {
        memory.Forget(Convert.ToHexString(keyHash));
        if (!IsThere)
        {
            return;
        }
        try
        {
            await redis.GetDatabase().KeyDeleteAsync(NameOf(keyHash));
            SessionHints.Tell(redis, Convert.ToHexString(keyHash));
        }
        catch (Exception e) when (IsLoss(e))
        {
            // Then it runs out by itself.
            Leave();
        }
    }

    // A connection that breaks while an answer is read ends the wait with a cancellation that nobody asked for, or with
    // InvalidOperationException from the client's own pipe.
    private static bool IsLoss(Exception e) =>
        e
            is RedisException
                or TimeoutException
                or OperationCanceledException
                or InvalidOperationException;

    private void Leave() => Interlocked.Exchange(ref awayUntil, (time.GetUtcNow() + Pause).Ticks);

    private static RedisKey NameOf(byte[] keyHash) =>
        $"gateway:session:{Convert.ToHexString(keyHash)}";
}
