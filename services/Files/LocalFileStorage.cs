namespace QualityAward.Files;

/// <summary>Contents in a folder of this machine: written beside, flushed to the disk, then renamed.</summary>
/// <param name="folder">The service's own folder.</param>
internal sealed class LocalFileStorage(string folder) : IFileStorage
{
    private string Incoming => Path.Combine(folder, "incoming");

    public Task<IStagedContent> StageAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Incoming);
        var path = Path.Combine(Incoming, $"{Guid.NewGuid():N}");
        return Task.FromResult<IStagedContent>(new Staged(this, path));
    }

    public Task<Stream?> OpenAsync(Guid id, CancellationToken cancellationToken)
    {
        var path = PathOf(id);
        return Task.FromResult<Stream?>(
            File.Exists(path)
                ? new FileStream(
                    path,
                    FileMode.Open,
                    FileAccess.Read,
                    FileShare.Read,
                    64 * 1024,
                    FileOptions.Asynchronous
                )
                : null
        );
    }

    public Task DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        if (File.Exists(PathOf(id)))
        {
            File.Delete(PathOf(id));
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<Guid>> OlderThanAsync(
        DateTimeOffset instant,
        CancellationToken cancellationToken
    )
    {
        var old = new List<Guid>();
        if (!Directory.Exists(folder))
        {
            return Task.FromResult<IReadOnlyList<Guid>>(old);
        }

        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (File.GetLastWriteTimeUtc(path) >= instant.UtcDateTime)
            {
                continue;
            }

            if (Path.GetDirectoryName(path) == Incoming)
            {
                File.Delete(path);
            }
            else if (Guid.TryParseExact(Path.GetFileName(path), "N", out var id))
            {
                old.Add(id);
            }
        }

        return Task.FromResult<IReadOnlyList<Guid>>(old);
    }

    private string PathOf(Guid id)
    {
        var name = id.ToString("N");
        return Path.Combine(folder, name[..2], name);
    }

    private sealed class Staged(LocalFileStorage storage, string path) : IStagedContent
    {
        private readonly FileStream _stream = new(
            path,
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            64 * 1024,
            FileOptions.Asynchronous
        );

        public Stream Stream => _stream;

        public async Task KeepAsync(Guid id, CancellationToken cancellationToken)
        {
            await _stream.FlushAsync(cancellationToken);
            _stream.Flush(flushToDisk: true);
            await _stream.DisposeAsync();
            var target = storage.PathOf(id);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Move(path, target);
        }

        public async ValueTask DisposeAsync()
        {
            await _stream.DisposeAsync();
            if (File.Exists(path))
            {
                File.Delete(path);
            }
        }
    }
}
