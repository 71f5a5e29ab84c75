using StackExchange.Redis;

namespace QualityAward.ServiceDefaults.Redis;

/// <summary>The other end of <see cref="RedisHints"/>.</summary>
public static class HintExtensions
{
    /// <summary>Gives all replicas a hint. It waits for no answer and never fails: a hint that is lost costs a delay.</summary>
    public static async Task HintAsync(
        this IConnectionMultiplexer redis,
        string channel,
        string hint
    )
    {
        try
        {
            await redis
                .GetSubscriber()
                .PublishAsync(RedisChannel.Literal(channel), hint, CommandFlags.FireAndForget);
        }
        catch (Exception e) when (e.IsRedisAway())
        {
            // Whoever did not hear it finds out by the end of a copy's life, or at the next look into the database.
        }
    }
}
