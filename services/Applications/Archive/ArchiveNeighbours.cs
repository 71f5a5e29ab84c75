using System.Runtime.CompilerServices;
using Grpc.Core;
using Grpc.Net.ClientFactory;
using QualityAward.Casework.Archive;
using QualityAward.Common;
using QualityAward.Contracts.Archive.V1;

namespace QualityAward.Applications.Archive;

/// <summary>What this service has itself.</summary>
internal sealed class OwnArchive(ArchiveFeed feed) : IArchiveNeighbour
{
    public IAsyncEnumerable<ArchivePart> PartsAsync(
        Guid edition,
        bool missingOnly,
        CancellationToken cancellationToken
    ) => feed.PartsAsync(edition, missingOnly, cancellationToken);
}

/// <summary>What another service has.</summary>
/// <param name="clients">Makes the client.</param>
/// <param name="service">Which service.</param>
/// <param name="time">Real time.</param>
internal sealed class OtherArchive(GrpcClientFactory clients, string service, TimeProvider time)
    : IArchiveNeighbour
{
    // A package of many gigabytes over a slow line; whoever is stuck for longer is asked anew.
    private static readonly TimeSpan WholeLimit = TimeSpan.FromHours(6);
    private static readonly TimeSpan MissingLimit = TimeSpan.FromSeconds(30);

    /// <summary>The services that keep something of an edition, in the order of the law.</summary>
    public static IReadOnlyList<string> Services { get; } =
    [ResourceNames.Review, ResourceNames.Publicity, ResourceNames.Honours];

    /// <summary>Name of the client of one of them.</summary>
    public static string NameOf(string service) => $"archive-{service}";

    public async IAsyncEnumerable<ArchivePart> PartsAsync(
        Guid edition,
        bool missingOnly,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var limit = missingOnly ? MissingLimit : WholeLimit;
        using var call = clients
            .CreateClient<EditionArchive.EditionArchiveClient>(NameOf(service))
            .Parts(
                new() { EditionId = $"{edition}", MissingOnly = missingOnly },
                deadline: (time.GetUtcNow() + limit).UtcDateTime,
                cancellationToken: cancellationToken
            );
        await foreach (var part in call.ResponseStream.ReadAllAsync(cancellationToken))
        {
            yield return part;
        }
    }
}
