namespace QualityAward.Casework.Archive;

/// <summary>
/// What one stage of a service gives to an edition's archive package. Registered scoped, in the order of the law; several a
/// service. Complaints, who objected, misconduct and staff cases are no source's: they are not the office's to hand over
/// (articles 21, 22, 25), and the supervisors archive them apart.
/// </summary>
public interface IArchiveSource
{
    /// <summary>
    /// Its pieces. The service's database is asked for the content of files while this is read: no query stays open over a
    /// piece.
    /// </summary>
    IAsyncEnumerable<ArchivedPiece> PiecesAsync(Guid edition, CancellationToken cancellationToken);

    /// <summary>What the edition should have by what has become of it, and has not.</summary>
    Task<IReadOnlyList<MissingPiece>> MissingAsync(
        Guid edition,
        CancellationToken cancellationToken
    );
}

/// <summary>Something that is missing.</summary>
/// <param name="Text">A Chinese sentence that names no candidate (article 22).</param>
/// <param name="Article">The article that asks for it.</param>
public sealed record MissingPiece(string Text, int Article);
