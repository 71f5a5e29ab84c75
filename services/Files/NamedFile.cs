namespace QualityAward.Files;

/// <summary>
/// That something names a file. Written together with what names it, so that opening a file searches no document. A name
/// is never taken back: what once named a file still tells of it. Table <c>named_files</c>.
/// </summary>
public sealed class NamedFile
{
    /// <summary>The file.</summary>
    public required Guid FileId { get; init; }

    /// <summary>What names it (<see cref="INamesFiles.NamedBy"/>).</summary>
    public required Guid OwnerId { get; init; }
}

/// <summary>
/// A row whose JSON columns name files, by members <c>fileId</c> and <c>fileIds</c>: whatever of them is saved is noted as a
/// <see cref="NamedFile"/>.
/// </summary>
public interface INamesFiles
{
    /// <summary>Under whose id: the row's own, or that of the case it belongs to.</summary>
    Guid NamedBy { get; }
}
