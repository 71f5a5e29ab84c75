using QualityAward.Contracts.Archive.V1;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Archive;

/// <summary>What an edition should have by what has become of it, and has not, in all services.</summary>
internal sealed class ArchiveMissing(IEnumerable<IArchiveNeighbour> neighbours)
{
    /// <summary>Asks all of them.</summary>
    /// <exception cref="Common.RefusedException"><c>cannot-verify-now</c>.</exception>
    public async Task<IReadOnlyList<ArchiveMissingView>> OfAsync(
        Guid edition,
        CancellationToken cancellationToken
    )
    {
        List<ArchiveMissingView> missing = [];
        foreach (var neighbour in neighbours)
        {
            await foreach (
                var part in neighbour.PartsAsync(edition, missingOnly: true, cancellationToken)
            )
            {
                if (part.PartCase is ArchivePart.PartOneofCase.Missing)
                {
                    missing.Add(new(part.Missing.Text, part.Missing.Article));
                }
            }
        }

        return missing;
    }
}
