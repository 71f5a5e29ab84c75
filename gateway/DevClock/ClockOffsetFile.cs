using System.Text.Json;
using QualityAward.Common;

namespace QualityAward.Gateway.DevClock;

/// <summary>Writes the simulated clock's offset for all processes at once.</summary>
/// <param name="path">The file that <c>AWARD_CLOCK_FILE</c> names.</param>
/// <param name="clock">The clock that reads it.</param>
/// <param name="time">Real time.</param>
public sealed class ClockOffsetFile(string path, AwardClock clock, TimeProvider time)
{
    /// <summary>Moves the clock, unless that would turn it back.</summary>
    /// <returns>False where <paramref name="to"/> has passed already.</returns>
    public bool TryMove(DateTimeOffset to)
    {
        if (to < clock.Now)
        {
            return false;
        }
        var offset = (to - time.GetUtcNow()).TotalSeconds;
        // Replaced in one step: a reader sees the old offset or the new one, never half a file.
        var next = $"{path}.{Environment.ProcessId}.next";
        File.WriteAllBytes(
            next,
            JsonSerializer.SerializeToUtf8Bytes(new { offsetSeconds = offset })
        );
        File.Move(next, path, overwrite: true);
        return true;
    }
}
