using Microsoft.Extensions.Hosting;

namespace QualityAward.AppHost;

/// <summary>Holds the data folder for one AppHost; the operating system lets go however that ends.</summary>
internal sealed class FolderHold : IHostedService, IDisposable
{
    private const string LockFile = ".lock";
    private const string HolderFile = ".holder";

    private readonly FileStream _lock;
    private readonly string _holderFile;

    private FolderHold(FileStream @lock, string holderFile)
    {
        (_lock, _holderFile) = (@lock, holderFile);
        AfterAKill = File.Exists(holderFile);
        File.WriteAllText(holderFile, $"PID {Environment.ProcessId}");
    }

    /// <summary>The AppHost before was killed: what it had started may still be ending.</summary>
    public bool AfterAKill { get; }

    /// <summary>Null when somebody else holds it; then the holder's process is told.</summary>
    public static FolderHold? TryTake(string folder, out string holder)
    {
        var holderFile = Path.Combine(folder, HolderFile);
        try
        {
            var stream = new FileStream(
                Path.Combine(folder, LockFile),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
            holder = "";
            return new(stream, holderFile);
        }
        catch (IOException)
        {
            holder = File.Exists(holderFile) ? File.ReadAllText(holderFile) : "PID ?";
            return null;
        }
    }

    /// <summary>Deletes everything but the hold itself.</summary>
    public static void Empty(string folder)
    {
        foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo directory)
            {
                directory.Delete(recursive: true);
            }
            else if (entry.Name is not (LockFile or HolderFile))
            {
                entry.Delete();
            }
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        File.Delete(_holderFile);
        _lock.Dispose();
    }
}
