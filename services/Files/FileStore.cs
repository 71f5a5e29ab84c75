using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Common.Encryption;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Files;

/// <summary>The service's uploaded files: rows in its database, contents in the <see cref="IFileStorage"/>.</summary>
public sealed class FileStore<TDb> : IFileStore
    where TDb : DbContext
{
    private readonly TDb _db;
    private readonly IFileStorage _storage;
    private readonly AwardClock _clock;
    private readonly FileKeys<TDb> _keys;

    /// <summary>Made by the container.</summary>
    public FileStore(TDb db, IFileStorage storage, SecretBox box, AwardClock clock)
    {
        (_db, _storage, _clock) = (db, storage, clock);
        _keys = new(db, box);
    }

    /// <summary>Receives a content; the row is committed after the content is safe on the disk.</summary>
    /// <param name="content">Read to its end.</param>
    /// <param name="name">The name it was uploaded under; made harmless.</param>
    /// <param name="secret">Encrypted at rest (第二十三条).</param>
    /// <param name="by">Who uploads it.</param>
    /// <param name="cancellationToken">Ends it; nothing stays behind.</param>
    /// <exception cref="RefusedException"><c>file-too-large</c>, <c>file-type-refused</c>, <c>file-unreadable</c>.</exception>
    public async Task<StoredFile> SaveAsync(
        Stream content,
        string? name,
        bool secret,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var id = Guid.NewGuid();
        var clean = FileName.Clean(name);
        var key = secret ? await _keys.ForAsync(by.Unit, cancellationToken) : default;
        using var cipher = secret ? new ChunkCipher(key.Key, id) : null;
        await using var staged = await _storage.StageAsync(cancellationToken);
        var received = await ReceivedContent.CopyAsync(
            content,
            staged.Stream,
            cipher,
            cancellationToken
        );
        var (type, remark) = Examine(staged.Stream, cipher, received, clean);
        var file = new StoredFile
        {
            Id = id,
            Name = ContentTypes.Named(clean, type),
            ContentType = type,
            Size = received.Size,
            Sha256 = received.Sha256,
            KeyId = secret ? key.Id : null,
            UploadedBy = by.Subject,
            Unit = by.Unit,
            Role = by.Role,
            UploadedAt = _clock.Now,
            Remark = remark,
        };
        await staged.KeepAsync(id, cancellationToken);
        return await _db.InTransaction(
            async cancellationToken =>
            {
                _db.Add(file);
                await _db.SaveChangesAsync(cancellationToken);
                return file;
            },
            cancellationToken
        );
    }

    /// <summary>The file's row, or null.</summary>
    public Task<StoredFile?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        _db.Set<StoredFile>()
            .AsNoTracking()
            .SingleOrDefaultAsync(f => f.Id == id, cancellationToken);

    /// <summary>The rows of those that are there.</summary>
    public Task<List<StoredFile>> FindAllAsync(Guid[] ids, CancellationToken cancellationToken) =>
        _db.Set<StoredFile>()
            .AsNoTracking()
            .Where(f => ids.Contains(f.Id))
            .ToListAsync(cancellationToken);

    /// <summary>A file that a request names: it must have been uploaded by the caller's own unit.</summary>
    /// <exception cref="RefusedException"><c>file-not-found</c>.</exception>
    public async Task<StoredFile> RequireAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await FindAsync(id, cancellationToken) is { } file && FileReaders.IsUploader(file, by)
            ? file
            : throw new RefusedException(FileRefusals.NotFound(id));

    /// <summary>The plain content, seekable.</summary>
    /// <exception cref="InvalidOperationException">The content is missing from the storage.</exception>
    public async Task<Stream> OpenAsync(StoredFile file, CancellationToken cancellationToken)
    {
        var stored =
            await _storage.OpenAsync(file.Id, cancellationToken)
            ?? throw new InvalidOperationException($"The content of file {file.Id} is missing.");
        return file.KeyId is { } key
            ? new DecryptingStream(
                stored,
                new ChunkCipher(await _keys.OfAsync(key, cancellationToken), file.Id)
            )
            : stored;
    }

    private static (string Type, string? Remark) Examine(
        Stream staged,
        ChunkCipher? cipher,
        ReceivedContent received,
        string name
    )
    {
        using var decrypting = cipher is null
            ? null
            : new DecryptingStream(staged, cipher, leaveOpen: true);
        var plain = decrypting ?? staged;
        if (ContentTypes.Find(plain, received.IsText, name) is not { } type)
        {
            throw new RefusedException(
                FileRefusals.TypeRefused(received.Size == 0 ? null : RefusedKinds.Find(plain, name))
            );
        }

        return type == ContentTypes.Pdf && PdfStructure.FaultOf(plain) is { } fault
            ? throw new RefusedException(FileRefusals.Unreadable(fault))
            : (type, OfficeTraces.RemarkOn(plain, type));
    }
}

/// <summary>What code for all services needs of <see cref="FileStore{TDb}"/>.</summary>
public interface IFileStore
{
    /// <inheritdoc cref="FileStore{TDb}.SaveAsync"/>
    Task<StoredFile> SaveAsync(
        Stream content,
        string? name,
        bool secret,
        AwardUser by,
        CancellationToken cancellationToken
    );

    /// <inheritdoc cref="FileStore{TDb}.FindAsync"/>
    Task<StoredFile?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <inheritdoc cref="FileStore{TDb}.RequireAsync"/>
    Task<StoredFile> RequireAsync(Guid id, AwardUser by, CancellationToken cancellationToken);

    Task<Stream> OpenAsync(StoredFile file, CancellationToken cancellationToken);
}
