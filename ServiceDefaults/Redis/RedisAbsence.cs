using StackExchange.Redis;

namespace QualityAward.ServiceDefaults.Redis;

/// <summary>One home for the question whether Redis is missing.</summary>
public static class RedisAbsence
{
    /// <summary>
    /// Whether a Redis command failed only because Redis is slow or away, or because this process is leaving. To catch
    /// <see cref="RedisException"/> is not enough: <see cref="RedisTimeoutException"/> is a
    /// <see cref="TimeoutException"/>, a multiplexer that is gone throws <see cref="ObjectDisposedException"/>, and a
    /// connection that breaks while an answer is read ends the wait with a cancellation that nobody asked for, or with
    /// <see cref="InvalidOperationException"/> from the client's own pipe.
    /// </summary>
    public static bool IsRedisAway(this Exception exception) =>
        exception
#pragma warning disable RS0030 // The one place that may.
            is RedisException
#pragma warning restore RS0030
                or TimeoutException
                or OperationCanceledException
                or InvalidOperationException;
}
