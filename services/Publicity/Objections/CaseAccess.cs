using QualityAward.Common;
using QualityAward.Contracts.Review.V1;
using QualityAward.ServiceDefaults;

namespace QualityAward.Publicity.Objections;

/// <summary>
/// 第二十二条：asks Review which candidates somebody may open. Fails closed; a candidate that is not answered does not exist
/// for the person.
/// </summary>
public sealed class CaseAccess(Access.AccessClient access)
{
    /// <summary>Those of an edition's candidates that may be opened.</summary>
    /// <exception cref="RefusedException"><c>pledge-not-signed</c>, <c>cannot-verify-now</c>.</exception>
    public async Task<IReadOnlySet<Guid>> MayOpenAsync(
        AwardUser by,
        Guid editionId,
        IEnumerable<Guid> candidates,
        CancellationToken cancellationToken
    )
    {
        var reply = await AskAsync(by, editionId, candidates, cancellationToken);
        return reply.PledgeMissing
            ? throw new RefusedException(PledgeNotSigned)
            : reply.CandidateIds.Select(Guid.Parse).ToHashSet();
    }

    /// <summary>Whether somebody else may open a candidate: false also where their 承诺书 is missing.</summary>
    /// <exception cref="RefusedException"><c>cannot-verify-now</c>.</exception>
    public async Task<bool> MayOpenAsync(
        AwardUser other,
        Guid editionId,
        Guid candidate,
        CancellationToken cancellationToken
    )
    {
        var reply = await AskAsync(other, editionId, [candidate], cancellationToken);
        return !reply.PledgeMissing && reply.CandidateIds.Contains($"{candidate}");
    }

    /// <summary>Answers as for an unknown id unless the person may open the candidate.</summary>
    /// <exception cref="RefusedException">404, <c>pledge-not-signed</c>, <c>cannot-verify-now</c>.</exception>
    public async Task RequireAsync(
        AwardUser by,
        Guid editionId,
        Guid? candidateId,
        CancellationToken cancellationToken
    )
    {
        if (
            candidateId is { } id
            && !(await MayOpenAsync(by, editionId, [id], cancellationToken)).Contains(id)
        )
        {
            throw new RefusedException(Refusals.NotFound);
        }
    }

    private async Task<MayOpenReply> AskAsync(
        AwardUser by,
        Guid editionId,
        IEnumerable<Guid> candidates,
        CancellationToken cancellationToken
    ) =>
        await access.MayOpenAsync(
            new()
            {
                Subject = by.Subject,
                Unit = by.Unit,
                Role = by.Role,
                EditionId = editionId.ToString(),
                CandidateIds = { candidates.Select(id => id.ToString()) },
            },
            cancellationToken: cancellationToken
        );

    private static Refusal PledgeNotSigned { get; } =
        new(
            RefusalKind.RuleOfLaw,
            "pledge-not-signed",
            "尚未签署承诺书",
            "请先签署本届评选的保密与廉洁承诺书，再查看和办理异议。",
            Article: 7
        );
}
