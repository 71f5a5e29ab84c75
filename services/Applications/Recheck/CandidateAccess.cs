using QualityAward.Common;
using QualityAward.Contracts.Review.V1;
using QualityAward.ServiceDefaults;

namespace QualityAward.Applications.Recheck;

/// <summary>第七条、第二十二条: whether a person may open a candidate, asked of Review in each request; fails closed.</summary>
public sealed class CandidateAccess(Access.AccessClient review)
{
    /// <summary>Those of the candidates that the person may open; the others do not exist for them.</summary>
    /// <exception cref="RefusedException">The edition's 承诺书 is not signed, or Review cannot be asked now.</exception>
    public async Task<IReadOnlySet<Guid>> OpenableAsync(
        AwardUser user,
        Guid editionId,
        IReadOnlyCollection<Guid> candidates,
        CancellationToken ct
    )
    {
        var request = new MayOpenRequest
        {
            Subject = user.Subject,
            Unit = user.Unit,
            Role = user.Role,
            EditionId = editionId.ToString(),
        };
        request.CandidateIds.AddRange(candidates.Select(id => id.ToString()));
        var reply = await review.MayOpenAsync(request, cancellationToken: ct);
        return reply.PledgeMissing
            ? throw PledgeMissing()
            : reply.CandidateIds.Select(Guid.Parse).ToHashSet();
    }

    /// <summary>Refuses a candidate that the person may not open, in the words for one that is not there.</summary>
    public async Task RequireAsync(
        AwardUser user,
        Guid editionId,
        Guid candidate,
        CancellationToken ct
    )
    {
        var openable = await OpenableAsync(user, editionId, [candidate], ct);
        if (!openable.Contains(candidate))
        {
            throw new RefusedException(Refusals.NotFound);
        }
    }

    private static RefusedException PledgeMissing() =>
        new(
            new(
                RefusalKind.Forbidden,
                "pledge-not-signed",
                "尚未签署承诺书",
                "参与本届评选工作的人员应当先签署《保密与廉洁承诺书》，签署后方可查看申报材料。请到“承诺书”页面签署。",
                Article: 7
            )
        );
}
