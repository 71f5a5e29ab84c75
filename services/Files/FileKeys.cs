using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Files;

/// <summary>The keys of owners, made at an owner's first secret file.</summary>
internal sealed class FileKeys<TDb>(TDb db, SecretBox box)
    where TDb : DbContext
{
    private const string Purpose = "file-key";

    /// <summary>The owner's key and its id.</summary>
    public async Task<(Guid Id, byte[] Key)> ForAsync(
        string owner,
        CancellationToken cancellationToken
    )
    {
        var fresh = new FileKey
        {
            Owner = owner,
            Wrapped = box.Wrap(Purpose, RandomNumberGenerator.GetBytes(32)),
            WrappedBy = box.KeyId,
        };

        // Of two first files at once, the second takes the first one's key.
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO file_keys (id, owner, wrapped, wrapped_by)
            VALUES ({fresh.Id}, {fresh.Owner}, {fresh.Wrapped}, {fresh.WrappedBy})
            ON CONFLICT (owner) DO NOTHING
            """,
            cancellationToken
        );
        var key = await db.Set<FileKey>()
            .AsNoTracking()
            .SingleAsync(k => k.Owner == owner, cancellationToken);
        return (key.Id, box.Unwrap(Purpose, key.Wrapped));
    }

    /// <summary>The key of a file.</summary>
    public async Task<byte[]> OfAsync(Guid id, CancellationToken cancellationToken)
    {
        var key = await db.Set<FileKey>()
            .AsNoTracking()
            .SingleAsync(k => k.Id == id, cancellationToken);
        return box.Unwrap(Purpose, key.Wrapped);
    }
}
