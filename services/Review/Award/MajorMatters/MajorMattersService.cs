using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Review.V1;

namespace QualityAward.Review.Award.MajorMatters;

/// <summary>第六条、第十九条：a recorded decision of 领导小组, for the service whose act rests on it.</summary>
internal sealed class MajorMattersService(ReviewDb db)
    : Contracts.Review.V1.MajorMatters.MajorMattersBase
{
    /// <inheritdoc/>
    public override async Task<MajorMatterReply> Get(
        MajorMatterRequest request,
        ServerCallContext context
    )
    {
        var matter = Guid.TryParse(request.MatterId, out var id)
            ? await db
                .MajorMatters.AsNoTracking()
                .SingleOrDefaultAsync(m => m.Id == id, context.CancellationToken)
            : null;
        if (matter is null)
        {
            return new();
        }

        var reply = new MajorMatterReply
        {
            Known = true,
            EditionId = matter.EditionId.ToString(),
            Kind = matter.Kind,
            HeldOn = matter.HeldOn.ToIso(),
            DocumentDate = matter.Minutes.Date.ToIso(),
        };
        if (matter.Minutes.DocumentNumber is { } number)
        {
            reply.DocumentNumber = number;
        }

        return reply;
    }
}
