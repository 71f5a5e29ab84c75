using System.Diagnostics;
using System.Globalization;

namespace QualityAward.TestSupport;

/// <summary>A folder below the temporary one that is removed at the end, or by the next run where a test process was killed.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private TemporaryFolder(string path) => Path = path;

    /// <summary>Full path.</summary>
    public string Path { get; }

    /// <summary>Makes a folder named after the process that owns it.</summary>
    public static TemporaryFolder Create(string kind)
    {
        RemoveOrphans(kind);
        var name = $"{kind}-{Environment.ProcessId}-{Guid.NewGuid():N}";
        var path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), name);
        Directory.CreateDirectory(path);
        return new(path);
    }

    /// <inheritdoc/>
    public void Dispose() => Remove(Path);

    private static void RemoveOrphans(string kind)
    {
        var temp = System.IO.Path.GetTempPath();
        foreach (var folder in Directory.EnumerateDirectories(temp, $"{kind}-*-*"))
        {
            var owner = folder.Split('-')[^2];
            if (int.TryParse(owner, CultureInfo.InvariantCulture, out var id) && !Runs(id))
            {
                Remove(folder);
            }
        }
    }

    private static bool Runs(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another account's, or a file still open somewhere: it lies in the temporary folder, the system's to clean.
        }
    }
}
