using System.Diagnostics;
using System.Reflection;

namespace QualityAward.EndToEnd.Hosting;

/// <summary>One whole system at a time on this machine, across test processes; whoever waits is told for whom.</summary>
internal sealed class SystemLock : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(60);
    private static readonly TimeSpan Reminder = TimeSpan.FromSeconds(30);
    private static readonly string LockFile = Path.Combine(
        Path.GetTempPath(),
        $"quality-award-system-{Environment.UserName}.lock"
    );
    private static readonly string HolderFile = LockFile + ".holder";

    private readonly FileStream _stream;

    private SystemLock(FileStream stream) => _stream = stream;

    public static async Task<SystemLock> TakeAsync(CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        for (var told = TimeSpan.Zero; ; )
        {
            if (TryOpen() is { } stream)
            {
                await File.WriteAllTextAsync(HolderFile, Me(), cancellationToken);
                return new(stream);
            }

            var holder = File.Exists(HolderFile)
                ? await File.ReadAllTextAsync(HolderFile, cancellationToken)
                : "unknown";
            if (waited.Elapsed > Patience)
            {
                throw new TimeoutException($"{holder} holds {LockFile} for too long.");
            }

            if (waited.Elapsed >= told)
            {
                Console.WriteLine($"Waiting for {holder}: one system at a time on this machine.");
                told += Reminder;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private static FileStream? TryOpen()
    {
        try
        {
            return new(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static string Me() =>
        $"{Assembly.GetEntryAssembly()?.GetName().Name} (PID {Environment.ProcessId})";
}
