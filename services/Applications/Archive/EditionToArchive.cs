using QualityAward.Applications.Case;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Archive;

/// <summary>An edition with its archive, which is begun by the first act on it.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Archive">Null before its package is asked for.</param>
/// <param name="Ended">The edition has ended (<see cref="EditionEnd"/>).</param>
internal sealed record EditionToArchive(Edition Edition, ArchiveCase? Archive, bool Ended)
{
    /// <summary>Where the archive stands.</summary>
    public ArchiveState State => Archive?.State ?? ArchiveState.Open;

    /// <summary>Of the archive, or of the edition that has none yet.</summary>
    public uint Version => Archive?.Version ?? Edition.Version;

    /// <summary>Whether a step is open.</summary>
    public bool Allows(ArchiveStep step) => Ended && ArchiveTable.Next(State, step) is not null;
}
