using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using QualityAward.Common.Encryption;
using QualityAward.Common.Transparency;

namespace QualityAward.Archiving;

/// <summary>
/// Writes the archive package of an edition, piece after piece, to a stream that need not be seekable. Nothing is kept but
/// rows and hashes. Not for several threads.
/// </summary>
public sealed class PackageWriter : IAsyncDisposable
{
    private readonly string _edition;
    private readonly PackageEntries _entries;
    private readonly List<ArchivePiece> _pieces = [];
    private readonly Dictionary<Guid, byte[]> _keys = [];

    /// <param name="target">Left open.</param>
    /// <param name="edition">Name of the edition, e.g. 第三届（2022—2023年度）.</param>
    public PackageWriter(Stream target, string edition)
    {
        _edition = edition;
        _entries = new(target);
    }

    /// <summary>Adds a piece with its files; returns its number.</summary>
    /// <exception cref="ArgumentException">A piece has at least one file.</exception>
    public async Task<int> AddAsync(
        ArchivePiece piece,
        IAsyncEnumerable<ArchiveContent> contents,
        CancellationToken cancellationToken
    )
    {
        _pieces.Add(piece);
        var number = _pieces.Count;
        var folder = PackagePaths.Piece(number);
        var files = new List<ArchiveFile>();
        await foreach (var content in contents.WithCancellation(cancellationToken))
        {
            var name = EntryNames.Unique(content.Name, content.Secret, files.Select(f => f.Name));
            files.Add(await AddFileAsync(folder, name, content, cancellationToken));
        }

        if (files.Count == 0)
        {
            throw new ArgumentException("A piece has at least one file.", nameof(contents));
        }

        await WriteAsync(
            folder + PackagePaths.Metadata,
            new PieceMetadata(number, piece, files).ToXml(),
            cancellationToken
        );
        return number;
    }

    /// <summary>Adds the transparency log's key and newest checkpoint.</summary>
    public async Task AddLogAsync(
        LogKey key,
        SignedNote checkpoint,
        CancellationToken cancellationToken
    )
    {
        await WriteAsync(PackagePaths.LogKey, $"{key}\n", cancellationToken);
        await WriteAsync(PackagePaths.Checkpoint, checkpoint.ToString(), cancellationToken);
    }

    /// <summary>Adds a leaf of the log and its proof.</summary>
    public async Task AddLeafAsync(
        byte[] leaf,
        ProofFile proof,
        CancellationToken cancellationToken
    )
    {
        var path = PackagePaths.Leaf(proof.Index);
        await _entries.WriteAsync(path + PackagePaths.LeafEnding, leaf, cancellationToken);
        await WriteAsync(path + PackagePaths.ProofEnding, proof.ToString(), cancellationToken);
    }

    /// <summary>Writes catalogue, description and list of hashes; after this the package is whole.</summary>
    /// <returns>The keys of its secret files, to be handed over apart.</returns>
    public Task<KeyHandover> FinishAsync(CancellationToken cancellationToken) =>
        FinishAsync([], cancellationToken);

    /// <inheritdoc cref="FinishAsync(CancellationToken)"/>
    /// <param name="remarks">What the description says besides, a sentence each.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<KeyHandover> FinishAsync(
        IReadOnlyList<string> remarks,
        CancellationToken cancellationToken
    )
    {
        await WriteAsync(PackagePaths.CatalogueCsv, Catalogue.ToCsv(_pieces), cancellationToken);
        await WriteAsync(
            PackagePaths.CatalogueXml,
            Catalogue.ToXml(_edition, _pieces),
            cancellationToken
        );
        await WriteAsync(
            PackagePaths.About,
            PackageDescription.Of(_edition, _pieces.Count, _keys.Count, remarks),
            cancellationToken
        );
        return new(await _entries.FinishAsync(cancellationToken), _keys);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _entries.DisposeAsync();

    private async Task<ArchiveFile> AddFileAsync(
        string folder,
        string name,
        ArchiveContent content,
        CancellationToken cancellationToken
    )
    {
        Guid? secret = content.Secret ? Guid.NewGuid() : null;
        var key = secret is null ? null : RandomNumberGenerator.GetBytes(32);
        using var cipher = key is null ? null : new ChunkCipher(key, secret!.Value);
        var (bytes, sha256) = await _entries.CopyAsync(
            folder + name,
            content.Content,
            cipher,
            cancellationToken
        );
        if (key is not null)
        {
            _keys.Add(secret!.Value, key);
        }

        return new(name, content.Role, content.Format, bytes, sha256, secret);
    }

    private Task WriteAsync(string path, XDocument document, CancellationToken cancellationToken) =>
        WriteAsync(
            path,
            $"{document.Declaration ?? new("1.0", "utf-8", null)}\n{document}\n",
            cancellationToken
        );

    private Task WriteAsync(string path, string text, CancellationToken cancellationToken) =>
        _entries.WriteAsync(path, Encoding.UTF8.GetBytes(text), cancellationToken);
}
