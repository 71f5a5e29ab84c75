namespace QualityAward.Provisioning;

/// <summary>A lock between processes that ends with its holder, however that ends.</summary>
public sealed class FileLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <summary>Waits for the lock; <paramref name="onWait"/> is called once when it is not free at once.</summary>
    public static async Task<FileLock> AcquireAsync(
        string path,
        Action onWait,
        CancellationToken cancellationToken
    )
    {
        for (var waited = false; ; waited = true)
        {
            try
            {
                return new FileLock(
                    new FileStream(
                        path,
                        FileMode.OpenOrCreate,
                        FileAccess.ReadWrite,
                        FileShare.None
                    )
                );
            }
            catch (IOException)
            {
                if (!waited)
                {
                    onWait();
                }
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
