using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Editions;

/// <summary>Tells other services which editions the system runs itself (articles 4, 20).</summary>
public sealed class EditionsService(ApplicationsDb db)
    : Contracts.Applications.V1.Editions.EditionsBase
{
    /// <inheritdoc/>
    public override async Task<FirstEditionReply> First(
        FirstEditionRequest request,
        ServerCallContext context
    )
    {
        var first = await db
            .Editions.AsNoTracking()
            .Where(Edition.Stands)
            .OrderBy(e => e.Ordinal)
            .Select(e => new { e.Ordinal, e.FirstYear })
            .FirstOrDefaultAsync(context.CancellationToken);
        return new() { Ordinal = first?.Ordinal ?? 0, FirstYear = first?.FirstYear ?? 0 };
    }
}
