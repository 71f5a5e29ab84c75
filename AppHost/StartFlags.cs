using System.Globalization;

namespace QualityAward.AppHost;

/// <summary>
/// What a person says when starting the system: <c>[--clock INSTANT] [--demo] [--reset]</c>, in any order. Taken out
/// before .NET reads the command line, since its configuration swallows the word after a bare flag.
/// </summary>
/// <param name="Clock">The award clock's first instant.</param>
/// <param name="Demo">Play a whole edition.</param>
/// <param name="Reset">Forget everything first.</param>
/// <param name="Error">Why the flags cannot be understood.</param>
internal sealed record StartFlags(DateTimeOffset? Clock, bool Demo, bool Reset, string? Error)
{
    /// <summary>Instants without an offset are meant in Asia/Shanghai.</summary>
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mmzzz",
        "yyyy-MM-dd'T'HH:mm:sszzz",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
    ];

    /// <summary>Reads the flags and answers with the arguments that are not ours.</summary>
    public static string[] Take(string[] args, out StartFlags flags)
    {
        var rest = new List<string>();
        flags = new(null, false, false, null);
        for (var i = 0; i < args.Length; i++)
        {
            var (name, value) = args[i].Split('=', 2) is [var n, var v] ? (n, v) : (args[i], null);
            switch (name)
            {
                case "--demo":
                    flags = flags with { Demo = true };
                    break;
                case "--reset":
                    flags = flags with { Reset = true };
                    break;
                case "--clock":
                    value ??= i + 1 < args.Length ? args[++i] : "";
                    flags = Parse(value) is { } instant
                        ? flags with
                        {
                            Clock = instant,
                        }
                        : flags with
                        {
                            Error = NotAnInstant(value),
                        };
                    break;
                default:
                    rest.Add(args[i]);
                    break;
            }
        }

        return [.. rest];
    }

    private static DateTimeOffset? Parse(string text)
    {
        foreach (var candidate in new[] { text, text + "+08:00" })
        {
            if (
                DateTimeOffset.TryParseExact(
                    candidate.EndsWith('Z') ? candidate[..^1] + "+00:00" : candidate,
                    Formats,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var instant
                )
            )
            {
                return instant;
            }
        }

        return null;
    }

    private static string NotAnInstant(string value) =>
        $"""
            “{value}”不是时刻。--clock 之后应写时刻，例如 2023-01-30T09:00+08:00。
            '{value}' is not an instant: write --clock 2023-01-30T09:00+08:00.
            """;
}
