namespace QualityAward.AppHost;

/// <summary>
/// What a person says when starting the system, in any order: <c>[--clock INSTANT] [--demo] [--reset] [--containers]
/// [--quiet] [--anonymous-dashboard] [--replicas N]</c>. Taken out before .NET reads the command line, since its
/// configuration swallows the word after a bare flag.
/// </summary>
internal sealed record StartFlags
{
    /// <summary>The award clock's first instant.</summary>
    public DateTimeOffset? Clock { get; private init; }

    /// <summary>Play an edition up to the middle of its review.</summary>
    public bool Demo { get; private init; }

    /// <summary>Forget everything first.</summary>
    public bool Reset { get; private init; }

    /// <summary>PostgreSQL and Redis in containers.</summary>
    public bool Containers { get; private init; }

    /// <summary>Leave what the resources print to the dashboard.</summary>
    public bool Quiet { get; private init; }

    /// <summary>The dashboard asks for no token.</summary>
    public bool AnonymousDashboard { get; private init; }

    /// <summary>How many of each service run, 1 to 9.</summary>
    public int Replicas { get; private init; } = 1;

    /// <summary>Why the flags cannot be understood.</summary>
    public string? Error { get; private init; }

    /// <summary>Reads the flags and answers with the arguments that are not ours.</summary>
    public static string[] Take(string[] args, out StartFlags flags)
    {
        var rest = new List<string>();
        flags = new();
        for (var i = 0; i < args.Length; i++)
        {
            var (name, value) = args[i].Split('=', 2) is [var n, var v] ? (n, v) : (args[i], null);
            switch (name)
            {
                case "--demo"
                or "--reset"
                or "--containers"
                or "--quiet"
                or "--anonymous-dashboard" when value is not null:
                    flags = flags with
                    {
                        Error = $"""
                            {name} 之后不写值。不要它，就不写它。
                            {name} takes no value: leave it out if you do not want it.
                            """,
                    };
                    break;
                case "--demo":
                    flags = flags with { Demo = true };
                    break;
                case "--reset":
                    flags = flags with { Reset = true };
                    break;
                case "--containers":
                    flags = flags with { Containers = true };
                    break;
                case "--quiet":
                    flags = flags with { Quiet = true };
                    break;
                case "--anonymous-dashboard":
                    flags = flags with { AnonymousDashboard = true };
                    break;
                case "--clock":
                    flags = flags.WithClock(value ?? (i + 1 < args.Length ? args[++i] : ""));
                    break;
                case "--replicas":
                    flags = flags.WithReplicas(value ?? (i + 1 < args.Length ? args[++i] : ""));
                    break;
                default:
                    rest.Add(args[i]);
                    break;
            }
        }

        return [.. rest];
    }

    private StartFlags WithClock(string text) =>
        Instant.Parse(text) is { } instant
            ? this with
            {
                Clock = instant,
            }
            : this with
            {
                Error = $"""
                    “{text}”不是时刻。--clock 之后应写时刻，例如 2023-01-30T09:00+08:00。
                    '{text}' is not an instant: write --clock 2023-01-30T09:00+08:00.
                    """,
            };

    private StartFlags WithReplicas(string text) =>
        text is [>= '1' and <= '9']
            ? this with
            {
                Replicas = text[0] - '0',
            }
            : this with
            {
                Error = $"""
                    “{text}”不是副本数。--replicas 之后应写 1 至 9 的数字，例如 --replicas 2。
                    '{text}' is not a number of replicas: write a digit from 1 to 9, such as --replicas 2.
                    """,
            };
}
