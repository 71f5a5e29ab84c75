using System.Globalization;

namespace QualityAward.Benchmarks.Measuring;

/// <summary>What Linux says of processes: <c>/proc</c>.</summary>
public static class ProcessTable
{
    // Linux has counted in hundredths of a second for every program since 2.6.
    private const double TicksPerSecond = 100;

    /// <summary>Processor time so far of a process, its ended children included; zero once it is gone.</summary>
    public static TimeSpan TimeOf(int id) =>
        Stat(id) is { } stat
            ? TimeSpan.FromSeconds(
                stat[11..15].Sum(t => long.Parse(t, CultureInfo.InvariantCulture)) / TicksPerSecond
            )
            : TimeSpan.Zero;

    /// <summary>A process and all that it started.</summary>
    public static IReadOnlyList<int> Family(int id)
    {
        var children = All()
            .Select(p => (Id: p, Parent: ParentOf(p)))
            .ToLookup(p => p.Parent, p => p.Id);
        var family = new List<int> { id };
        for (var i = 0; i < family.Count; i++)
        {
            family.AddRange(children[family[i]]);
        }

        return family;
    }

    /// <summary>The parent's id, or zero.</summary>
    public static int ParentOf(int id) =>
        Stat(id) is { } stat ? int.Parse(stat[1], CultureInfo.InvariantCulture) : 0;

    /// <summary>One word for a process: the project's name or the program's.</summary>
    public static string NameOf(int id)
    {
        var words = Words(id, "cmdline");
        if (words.SkipWhile(w => w != "--serve").Skip(1).FirstOrDefault() is { } ceiling)
        {
            return ceiling;
        }

        var ours = words.FirstOrDefault(w =>
            Path.GetFileName(w).StartsWith("QualityAward.", StringComparison.Ordinal)
        );
        return ours is null
            ? Path.GetFileName(words.FirstOrDefault() ?? "?").Split(':')[0]
            : Path.GetFileName(ours).Split('.')[1];
    }

    /// <summary>A variable of a process's environment.</summary>
    public static string? VariableOf(int id, string name) =>
        Words(id, "environ")
            .FirstOrDefault(w => w.StartsWith(name + "=", StringComparison.Ordinal))
            ?[(name.Length + 1)..];

    /// <summary>All processes.</summary>
    public static IEnumerable<int> All() =>
        Directory
            .EnumerateDirectories("/proc")
            .Select(d => int.TryParse(Path.GetFileName(d), out var id) ? id : 0)
            .Where(id => id > 0);

    private static string[] Words(int id, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/{file}").Split('\0');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return []; // Gone, or another account's.
        }
    }

    // proc(5): the name in parentheses may hold spaces, so fields are counted from behind it; the state comes first.
    private static string[]? Stat(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}
