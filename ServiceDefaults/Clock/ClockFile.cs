using System.Text.Json;

namespace QualityAward.ServiceDefaults.Clock;

/// <summary>
/// The simulated clock's offset, kept in one file so that replicas and restarted processes agree. Read at each use; parsed
/// only when the file was replaced.
/// </summary>
/// <param name="path">The file with <c>{"offsetSeconds": n}</c>.</param>
public sealed class ClockFile(string path)
{
    private sealed record Read(DateTime WrittenAt, TimeSpan Offset);

    private volatile Read _read = new(default, TimeSpan.Zero);

    /// <summary>The offset to real time; zero while there is no file.</summary>
    /// <exception cref="InvalidOperationException">The file was never readable: nobody knows what time it is.</exception>
    public TimeSpan Offset()
    {
        var writtenAt = File.GetLastWriteTimeUtc(path);
        var last = _read;
        if (writtenAt == last.WrittenAt)
        {
            return last.Offset;
        }

        if (Parse() is not { } offset)
        {
            // Gone or half-written by something other than us: what was read last still holds.
            return last.WrittenAt != default || !File.Exists(path)
                ? last.Offset
                : throw new InvalidOperationException(
                    $"时钟文件 {path} 损坏，请从备份恢复后再启动。 / The clock's file {path} is damaged: restore it from a backup."
                );
        }

        _read = new(writtenAt, offset);
        return offset;
    }

    private TimeSpan? Parse()
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return TimeSpan.FromSeconds(
                document.RootElement.GetProperty("offsetSeconds").GetDouble()
            );
        }
        catch (Exception e)
            when (e
                    is IOException
                        or JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
                        or OverflowException
            )
        {
            return null;
        }
    }
}
