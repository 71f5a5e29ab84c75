using StackExchange.Redis;

namespace QualityAward.Gateway.Session;

/// <summary>Tells the memories of all replicas which session changed. A hint holds a hash, nothing that opens a session.</summary>
public sealed class SessionHints(
    IConnectionMultiplexer redis,
    SessionMemory memory,
    ILogger<SessionHints> logger
) : RedisHints(redis, logger)
{
    private const string Name = "gateway:session:changed";
    private const string All = "*";

    /// <inheritdoc/>
    protected override string Channel => Name;

    /// <summary>Tells the others that a session changed; all sessions when null.</summary>
    public static void Tell(IConnectionMultiplexer redis, string? keyHash) =>
        redis
            .GetSubscriber()
            .Publish(RedisChannel.Literal(Name), keyHash ?? All, CommandFlags.FireAndForget);

    /// <inheritdoc/>
    protected override void Hear(string hint)
    {
        if (hint == All)
        {
            memory.ForgetAll();
        }
        else
        {
            memory.Forget(hint);
        }
    }

    /// <inheritdoc/>
    protected override void Begin()
    {
        memory.ForgetAll();
        memory.Listens = true;
    }

    /// <inheritdoc/>
    protected override void Lose()
    {
        memory.Listens = false;
        memory.ForgetAll();
    }
}
