using System.Globalization;

namespace QualityAward.Workbench.Forms;

/// <summary>A time of day as people type it.</summary>
internal static class TypedTime
{
    /// <summary>Reads 9:00, 09:00 or 9：00; null where it is none.</summary>
    public static TimeOnly? Read(string? typed) =>
        TimeOnly.TryParseExact(
            typed?.Trim().Replace('：', ':'),
            ["H:mm", "HH:mm"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
            ? time
            : null;

    /// <summary>Writes 9:00.</summary>
    public static string Write(TimeOnly time) =>
        time.ToString("H:mm", CultureInfo.InvariantCulture);
}
