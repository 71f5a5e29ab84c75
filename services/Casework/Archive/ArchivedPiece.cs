using QualityAward.Archiving;

namespace QualityAward.Casework.Archive;

/// <summary>One 件 as a service gives it.</summary>
/// <param name="Row">Its row of the catalogue.</param>
/// <param name="Files">Its files, at least one.</param>
public sealed record ArchivedPiece(ArchivePiece Row, IReadOnlyList<ArchivedFile> Files);
