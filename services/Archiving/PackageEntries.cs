using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using QualityAward.Common.Encryption;

namespace QualityAward.Archiving;

/// <summary>The entries of a package that is being written, each hashed on its way.</summary>
internal sealed class PackageEntries(Stream target) : IAsyncDisposable
{
    private readonly ZipArchive _zip = new(target, ZipArchiveMode.Create, leaveOpen: true);
    private readonly StringBuilder _hashes = new();

    /// <summary>Copies a content, encrypted where a cipher is given.</summary>
    /// <returns>Length and SHA-256 of the plain content.</returns>
    public async Task<(long Bytes, string Sha256)> CopyAsync(
        string path,
        Stream content,
        ChunkCipher? cipher,
        CancellationToken cancellationToken
    )
    {
        using var plain = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long bytes = 0;
        await WriteAsync(
            path,
            async entry =>
            {
                var encrypting = cipher is null ? null : new EncryptingStream(entry, cipher);
                var buffer = new byte[ChunkCipher.ChunkBytes];
                int read;
                while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
                {
                    bytes += read;
                    plain.AppendData(buffer, 0, read);
                    var part = buffer.AsMemory(0, read);
                    await (
                        encrypting?.WriteAsync(part, cancellationToken)
                        ?? entry.WriteAsync(part, cancellationToken).AsTask()
                    );
                }

                if (encrypting is not null)
                {
                    await encrypting.FinishAsync(cancellationToken);
                }
            }
        );
        return (bytes, Convert.ToHexStringLower(plain.GetHashAndReset()));
    }

    /// <summary>Writes a short content.</summary>
    public Task WriteAsync(string path, byte[] content, CancellationToken cancellationToken) =>
        WriteAsync(path, entry => entry.WriteAsync(content, cancellationToken).AsTask());

    /// <summary>Writes the list of hashes; returns the list's own.</summary>
    public async Task<string> FinishAsync(CancellationToken cancellationToken)
    {
        var list = Encoding.UTF8.GetBytes(_hashes.ToString());
        await using var entry = await _zip.CreateEntry(PackagePaths.Hashes)
            .OpenAsync(cancellationToken);
        await entry.WriteAsync(list, cancellationToken);
        return Convert.ToHexStringLower(SHA256.HashData(list));
    }

    public ValueTask DisposeAsync() => _zip.DisposeAsync();

    // Hashed on its way, and listed when it is whole.
    private async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        using var hash = SHA256.Create();
        await using (
            var entry = new CryptoStream(
                _zip.CreateEntry(path).Open(),
                hash,
                CryptoStreamMode.Write
            )
        )
        {
            await write(entry);
            await entry.FlushFinalBlockAsync();
        }

        _hashes.Append(Convert.ToHexStringLower(hash.Hash!)).Append("  ").Append(path).Append('\n');
    }
}
