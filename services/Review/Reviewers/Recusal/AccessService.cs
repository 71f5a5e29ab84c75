using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Review.V1;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Reviewers.Recusal;

/// <summary><see cref="CandidateAccess"/> for the other services.</summary>
internal sealed class AccessService(CandidateAccess access) : Access.AccessBase
{
    private const int Most = 10_000;

    public override async Task<MayOpenReply> MayOpen(
        MayOpenRequest request,
        ServerCallContext context
    )
    {
        var ct = context.CancellationToken;
        var by = new AwardUser(request.Subject, "", request.Unit, request.Role);
        var edition = IdOf(request.EditionId);
        if (request.CandidateIds.Count > Most)
        {
            throw new RefusedException(Refusals.Malformed($"一次查询不超过{Most}个候选对象。"));
        }

        var ids = request.CandidateIds.Select(IdOf).ToArray();
        var reply = new MayOpenReply
        {
            PledgeMissing = await access.IsPledgeMissingAsync(by, edition, ct),
            TakesPart = await access.TakesPartAsync(by, edition, ct),
        };
        var open = await access
            .Openable(by)
            .AsNoTracking()
            .Where(c => c.EditionId == edition && ids.Contains(c.Id))
            .Select(c => c.Id)
            .ToListAsync(ct);
        reply.CandidateIds.AddRange(open.Select(id => $"{id}"));
        reply.UndeclaredIds.AddRange(
            (await access.UndeclaredAsync(by, ids, ct)).Select(id => $"{id}")
        );
        return reply;
    }

    public override async Task<MaySuperviseReply> MaySupervise(
        MaySuperviseRequest request,
        ServerCallContext context
    )
    {
        var (appointed, unsigned) = await access.SupervisesAsync(
            request.Subject,
            request.EditionId.Length == 0 ? null : IdOf(request.EditionId),
            context.CancellationToken
        );
        return new() { Appointed = appointed, PledgeMissing = unsigned };
    }

    public override async Task<MayKnowReply> MayKnow(
        MayKnowRequest request,
        ServerCallContext context
    )
    {
        if (request.SubjectKeys.Count > Most)
        {
            throw new RefusedException(Refusals.Malformed($"一次查询不超过{Most}个主体。"));
        }

        var by = new AwardUser(request.Subject, "", request.Unit, request.Role);
        return new()
        {
            SubjectKeys =
            {
                await access.KnowableAsync(
                    by,
                    [.. request.SubjectKeys.Distinct()],
                    context.CancellationToken
                ),
            },
        };
    }

    private static Guid IdOf(string text) =>
        Guid.TryParse(text, out var id)
            ? id
            : throw new RefusedException(Refusals.Malformed("届次和候选对象的编号应为 UUID。"));
}
