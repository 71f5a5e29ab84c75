using Xunit;

namespace QualityAward.TestSupport;

/// <summary>Waits for something that happens by itself, with a limit that says what was waited for.</summary>
public static class Eventually
{
    /// <summary>Returns when the condition holds.</summary>
    /// <exception cref="TimeoutException">It did not within the limit.</exception>
    public static Task TrueAsync(
        Func<bool> condition,
        TimeSpan limit,
        [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(condition))]
            string what = ""
    ) => TrueAsync(() => Task.FromResult(condition()), limit, what);

    /// <inheritdoc cref="TrueAsync(Func{bool}, TimeSpan, string)"/>
    public static async Task TrueAsync(
        Func<Task<bool>> condition,
        TimeSpan limit,
        [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(condition))]
            string what = ""
    )
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(started) > limit)
            {
                throw new TimeoutException($"Not within {limit.TotalSeconds} s: {what}");
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
