using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using Assembly = System.Reflection.Assembly;

namespace QualityAward.Architecture.Tests.House;

/// <summary>Which folder of a project needs which, read from the built assembly: a folder is a namespace below the project's.</summary>
internal sealed class HouseModel
{
    private readonly Dictionary<(string From, string To), SortedSet<string>> _needs = [];

    private HouseModel() { }

    /// <summary>Reads a project.</summary>
    /// <param name="project">The project's name, e.g. <c>Applications</c>.</param>
    /// <remarks>
    /// Its own namespace is left out: there the project is put together (<c>Program</c>, the database context), from all
    /// folders and for all folders.
    /// </remarks>
    public static HouseModel Of(string project)
    {
        var model = new HouseModel();
        var root = $"QualityAward.{project}.";
        var architecture = new ArchLoader()
            .LoadAssembly(Assembly.Load($"QualityAward.{project}"))
            .Build();
        foreach (var type in architecture.Types)
        {
            if (FolderOf(type, root) is not { } from)
            {
                continue;
            }

            foreach (var dependency in type.Dependencies)
            {
                if (FolderOf(dependency.Target, root) is { } to && to != from)
                {
                    model.Add(from, to, $"{type.Name} → {dependency.Target.Name}");
                }
            }
        }

        return model;
    }

    /// <summary>All folders that need or are needed.</summary>
    public IEnumerable<string> Folders =>
        _needs
            .Keys.SelectMany(n => new[] { n.From, n.To })
            .Distinct()
            .Order(StringComparer.Ordinal);

    /// <summary>The folders that a folder needs.</summary>
    public IEnumerable<string> NeedsOf(string folder) =>
        _needs.Keys.Where(n => n.From == folder).Select(n => n.To);

    /// <summary>Groups of folders that reach each other, each folder in one at most.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Circles()
    {
        var reach = Folders.ToDictionary(f => f, Reach);
        List<IReadOnlyList<string>> circles = [];
        foreach (var folder in Folders)
        {
            string[] circle =
            [
                .. Folders.Where(o => reach[folder].Contains(o) && reach[o].Contains(folder)),
            ];
            if (circle.Length > 0 && circle[0] == folder)
            {
                circles.Add(circle);
            }
        }

        return circles;
    }

    /// <summary>Every need among these folders, with the types that have it.</summary>
    public string Explain(IReadOnlyCollection<string> folders) =>
        string.Join(
            '\n',
            _needs
                .Where(n => folders.Contains(n.Key.From) && folders.Contains(n.Key.To))
                .OrderBy(n => n.Key)
                .Select(n =>
                    $"  {n.Key.From} needs {n.Key.To}: {string.Join(", ", n.Value.Take(Shown))}"
                    + (n.Value.Count > Shown ? $" and {n.Value.Count - Shown} more" : "")
                )
        );

    private const int Shown = 6;

    private HashSet<string> Reach(string from)
    {
        HashSet<string> reached = [];
        Queue<string> open = new(NeedsOf(from));
        while (open.TryDequeue(out var folder))
        {
            if (reached.Add(folder))
            {
                foreach (var next in NeedsOf(folder))
                {
                    open.Enqueue(next);
                }
            }
        }

        return reached;
    }

    private void Add(string from, string to, string types)
    {
        if (!_needs.TryGetValue((from, to), out var known))
        {
            _needs[(from, to)] = known = new(StringComparer.Ordinal);
        }

        known.Add(types);
    }

    private static string? FolderOf(IType type, string root)
    {
        // What the compiler adds stands in no namespace.
        var name = type.Namespace?.FullName ?? "";
        if (!name.StartsWith(root, StringComparison.Ordinal) || name.Contains(".Migrations"))
        {
            return null;
        }

        var folder = name[root.Length..];
        var end = folder.IndexOf('.', StringComparison.Ordinal);
        return end < 0 ? folder : folder[..end];
    }
}
