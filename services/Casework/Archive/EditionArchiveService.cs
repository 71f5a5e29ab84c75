using Grpc.Core;
using QualityAward.Common;
using QualityAward.Contracts.Archive.V1;
using QualityAward.Rest.Problems;

namespace QualityAward.Casework.Archive;

/// <summary>Gives this service's parts to the one that makes the package.</summary>
internal sealed class EditionArchiveService(ArchiveFeed feed) : EditionArchive.EditionArchiveBase
{
    public override async Task Parts(
        PartsRequest request,
        IServerStreamWriter<ArchivePart> responseStream,
        ServerCallContext context
    )
    {
        if (!Guid.TryParse(request.EditionId, out var edition))
        {
            throw new RefusedException(Refusals.Malformed("届次编号应为 UUID。"));
        }

        await foreach (
            var part in feed.PartsAsync(edition, request.MissingOnly, context.CancellationToken)
        )
        {
            await responseStream.WriteAsync(part, context.CancellationToken);
        }
    }
}
