using StackExchange.Redis;

namespace QualityAward.Gateway.Session;

/// <summary>
/// Copies of tickets in Redis, so that a request of a signed-in person need not ask PostgreSQL. Losing Redis costs a
/// query; a copy that could not be removed is forgotten after a minute.
/// </summary>
public sealed class SessionCopies(IConnectionMultiplexer redis)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    /// <summary>The protected ticket, or null where there is no copy or no Redis.</summary>
    public async Task<byte[]?> FindAsync(byte[] keyHash)
    {
        if (!redis.IsConnected)
        {
            return null;
        }
        try
        {
            return await redis.GetDatabase().StringGetAsync(NameOf(keyHash));
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            return null;
        }
    }

    /// <summary>Leaves a copy.</summary>
    public void Keep(byte[] keyHash, byte[] ticket)
    {
        if (redis.IsConnected)
        {
            redis
                .GetDatabase()
                .StringSet(NameOf(keyHash), ticket, Life, flags: CommandFlags.FireAndForget);
        }
    }

    /// <summary>Removes the copy, before the caller goes on.</summary>
    public async Task RemoveAsync(byte[] keyHash)
    {
        if (!redis.IsConnected)
        {
            return;
        }
        try
        {
            await redis.GetDatabase().KeyDeleteAsync(NameOf(keyHash));
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            // Then it runs out by itself.
        }
    }

    private static RedisKey NameOf(byte[] keyHash) =>
        $"gateway:session:{Convert.ToHexString(keyHash)}";
}
