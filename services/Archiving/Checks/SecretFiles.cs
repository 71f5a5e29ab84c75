using System.IO.Compression;
using System.Security.Cryptography;
using QualityAward.Common.Encryption;

namespace QualityAward.Archiving.Checks;

/// <summary>第二十三条: the secret files of a package, opened with the keys that were handed over apart, if they were given.</summary>
internal sealed class SecretFiles
{
    private readonly PackageReading _read;
    private readonly KeyHandover? _keys;

    public SecretFiles(PackageReading read, KeyHandover? keys, string? listHash)
    {
        (_read, _keys) = (read, keys);
        if (keys is not null && !keys.Package.Equals(listHash, StringComparison.OrdinalIgnoreCase))
        {
            read.Find("", "所给的密钥移交文件不属于本包。");
        }
    }

    public int Opened { get; private set; }

    public int Closed { get; private set; }

    /// <summary>Length and SHA-256 of the plain content; null where it cannot be known.</summary>
    public async Task<(long Bytes, string Sha256)?> OpenAsync(
        string path,
        Guid secret,
        CancellationToken cancellationToken
    )
    {
        if (_keys is null)
        {
            Closed++;
            return null;
        }

        if (!_keys.Keys.TryGetValue(secret, out var key) || key.Length != 32)
        {
            _read.Find(path, "密钥移交文件中没有该文件的密钥。");
            Closed++;
            return null;
        }

        try
        {
            var plain = await DecryptAsync(_read.Entries[path], key, secret, cancellationToken);
            Opened++;
            return plain;
        }
        catch (Exception e) when (e is CryptographicException or InvalidDataException)
        {
            _read.Find(path, "不能以所给密钥解密：内容被改动，或者密钥有误。");
            return null;
        }
    }

    private static async Task<(long, string)> DecryptAsync(
        ZipArchiveEntry entry,
        byte[] key,
        Guid secret,
        CancellationToken cancellationToken
    )
    {
        // Decrypting seeks; the ciphertext may lie in a temporary file, the plain content never does.
        await using var sealedContent = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
            }
        );
        await using (var stored = await entry.OpenAsync(cancellationToken))
        {
            await stored.CopyToAsync(sealedContent, cancellationToken);
        }

        using var cipher = new ChunkCipher(key, secret);
        await using var plain = new DecryptingStream(sealedContent, cipher, leaveOpen: true);
        return (
            plain.Length,
            Convert.ToHexStringLower(await SHA256.HashDataAsync(plain, cancellationToken))
        );
    }
}
