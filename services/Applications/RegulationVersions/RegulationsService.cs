using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.RegulationVersions;
using QualityAward.Contracts.Applications.V1;

namespace QualityAward.Applications.RegulationVersions;

/// <summary>Tells other services the versions of the 管理办法 that count (article 32).</summary>
public sealed class RegulationsService(ApplicationsDb db) : Regulations.RegulationsBase
{
    /// <inheritdoc/>
    public override async Task<ListRegulationsReply> List(
        ListRegulationsRequest request,
        ServerCallContext context
    )
    {
        var versions = await db
            .RegulationVersions.AsNoTracking()
            .Select(row => row.Version)
            .ToListAsync(context.CancellationToken);
        var reply = new ListRegulationsReply();
        reply.Versions.AddRange(versions.OrderBy(v => v.InForceFrom).Select(v => v.ToMessage()));
        return reply;
    }
}
