using QualityAward.Contracts.Archive.V1;

namespace QualityAward.Applications.Archive;

/// <summary>Somebody who gives parts to the package: this service itself, or another one over gRPC.</summary>
internal interface IArchiveNeighbour
{
    /// <summary>Its parts.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="missingOnly">Nothing but what is missing.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="Common.RefusedException"><c>cannot-verify-now</c>: it cannot be asked.</exception>
    IAsyncEnumerable<ArchivePart> PartsAsync(
        Guid edition,
        bool missingOnly,
        CancellationToken cancellationToken
    );
}
