using System.Security.Cryptography;
using QualityAward.Common;
using QualityAward.Common.Encryption;

namespace QualityAward.Files;

/// <summary>What was learned of a content while it was written to its staging place.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Hexadecimal.</param>
/// <param name="IsText">Whether all of it is UTF-8 text.</param>
internal sealed record ReceivedContent(long Size, string Sha256, bool IsText)
{
    /// <summary>Copies a content, encrypted or plain, hashing and measuring on the way.</summary>
    /// <exception cref="RefusedException"><c>file-too-large</c>.</exception>
    public static async Task<ReceivedContent> CopyAsync(
        Stream from,
        Stream to,
        ChunkCipher? cipher,
        CancellationToken cancellationToken
    )
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var text = new TextCheck();
        var encrypted = cipher is null ? null : new EncryptingStream(to, cipher);
        var buffer = new byte[64 * 1024];
        long size = 0;
        int read;
        while ((read = await from.ReadAsync(buffer, cancellationToken)) > 0)
        {
            size += read;
            if (size > UploadKind.Material.MaximumBytes)
            {
                throw new RefusedException(FileRefusals.TooLarge(UploadKind.Material));
            }

            hash.AppendData(buffer, 0, read);
            text.Add(buffer.AsSpan(0, read));
            await (
                encrypted?.WriteAsync(buffer.AsMemory(0, read), cancellationToken)
                ?? to.WriteAsync(buffer.AsMemory(0, read), cancellationToken).AsTask()
            );
        }

        text.Add([], last: true);
        if (encrypted is not null)
        {
            await encrypted.FinishAsync(cancellationToken);
        }

        await to.FlushAsync(cancellationToken);
        return new(size, Convert.ToHexStringLower(hash.GetHashAndReset()), text.IsText);
    }
}
