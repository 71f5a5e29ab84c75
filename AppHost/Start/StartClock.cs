using System.Text.Json;

namespace QualityAward.AppHost;

/// <summary>Gives the award clock its first instant: one file with the offset to real time, read by every process.</summary>
internal static class StartClock
{
    /// <summary>Moves the clock to an instant. Null, or why not: the clock only moves forward.</summary>
    public static string? Set(string file, DateTimeOffset instant)
    {
        var now = TimeProvider.System.GetUtcNow();
        if (Read(file) is { } offset && instant < now + offset)
        {
            return $"""
                --clock {instant:yyyy-MM-dd'T'HH:mmzzz} 早于系统已到的时刻 {(now + offset).ToOffset(
                    instant.Offset
                ):yyyy-MM-dd'T'HH:mm:sszzz}：时钟只能向前。不写 --clock 则接着走；要从头开始，请加 --reset（清空全部数据）。
                The award clock has already passed {instant:yyyy-MM-dd'T'HH:mmzzz} and only moves forward. Leave --clock out to go on, or add --reset to empty all data.
                """;
        }

        // Replaced in one step: a process that reads meanwhile sees the old or the new file.
        var next = file + ".next";
        File.WriteAllText(
            next,
            JsonSerializer.Serialize(new { offsetSeconds = (instant - now).TotalSeconds })
        );
        File.Move(next, file, overwrite: true);
        return null;
    }

    /// <summary>Why the clock that is kept cannot go on; null where it can, or there is none.</summary>
    public static string? Refusal(string file)
    {
        try
        {
            Read(file);
            return null;
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or FormatException
                        or OverflowException
            )
        {
            return $"""
                时钟文件 {file} 损坏，无法确定系统已到的时刻。请从备份恢复该文件后再启动；系统不会改用当前时间，否则期限会一并跳过。
                The clock's file {file} is damaged: restore it from a backup, then start. Real time is not taken instead, since all periods would jump.
                """;
        }
    }

    private static TimeSpan? Read(string file)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return TimeSpan.FromSeconds(document.RootElement.GetProperty("offsetSeconds").GetDouble());
    }
}
