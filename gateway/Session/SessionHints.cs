using QualityAward.ServiceDefaults.Redis;
using StackExchange.Redis;

namespace QualityAward.Gateway.Session;

/// <summary>Tells the memories of all replicas which session changed. A hint holds a hash, nothing that opens a session.</summary>
public sealed class SessionHints(
    IServiceProvider services,
    SessionMemory memory,
    TimeProvider time,
    ILogger<SessionHints> logger
) : RedisHints(services, time, logger)
{
    private const string Name = "gateway:session:changed";

    /// <inheritdoc/>
    protected override string Channel => Name;

    /// <summary>Tells the others that a session changed.</summary>
    public static Task TellAsync(IConnectionMultiplexer redis, string keyHash) =>
        redis.HintAsync(Name, keyHash);

    /// <inheritdoc/>
    protected override void Hear(string hint) => memory.Forget(hint);

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
