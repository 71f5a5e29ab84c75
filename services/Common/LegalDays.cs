using System.Globalization;

namespace QualityAward.Common;

/// <summary>Legal days as they travel between programs: <c>yyyy-MM-dd</c>.</summary>
public static class LegalDays
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>The day as text.</summary>
    public static string ToIso(this DateOnly day) =>
        day.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Reads a day; nothing but <c>yyyy-MM-dd</c> will do.</summary>
    public static bool TryParse(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(
            text,
            Format,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out day
        );

    /// <summary>Reads a day written by a program of ours.</summary>
    /// <exception cref="FormatException">It is not <c>yyyy-MM-dd</c>.</exception>
    public static DateOnly Parse(string text) =>
        TryParse(text, out var day)
            ? day
            : throw new FormatException($"'{text}' is no day of the form {Format}.");

    /// <summary>The instant at which the day ends: its 24:00 in Asia/Shanghai.</summary>
    public static DateTimeOffset End(this DateOnly day) =>
        new(day.AddDays(1).ToDateTime(TimeOnly.MinValue), AwardClock.ShanghaiOffset);
}
