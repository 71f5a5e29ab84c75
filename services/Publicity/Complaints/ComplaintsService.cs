using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Rest.Problems;

namespace QualityAward.Publicity.Complaints;

/// <summary>第十九条: whom 暂缓 holds back, asked before 报请审定.</summary>
internal sealed class ComplaintsService(PublicityDb db)
    : Contracts.Publicity.V1.Complaints.ComplaintsBase
{
    public override async Task<SuspendedReply> Suspended(
        SuspendedRequest request,
        ServerCallContext context
    )
    {
        if (request.CandidateIds.Any(id => !Guid.TryParse(id, out _)))
        {
            throw new RefusedException(Refusals.Malformed("候选对象编号应为 UUID。"));
        }

        var suspended = await db.Set<Complaint>()
            .Where(c => c.SuspendedOn != null)
            .Select(c => c.SuspendedCandidates)
            .ToListAsync(context.CancellationToken);
        var held = suspended.SelectMany(ids => ids).ToHashSet();
        return new()
        {
            CandidateIds = { request.CandidateIds.Where(id => held.Contains(Guid.Parse(id))) },
        };
    }
}
