using QualityAward.Common;
using QualityAward.Contracts.Review.V1;

namespace QualityAward.ServiceDefaults;

/// <summary>
/// 第七条、第二十二条：asks Review which candidates somebody may open, and of which subjects somebody may know. Fails closed;
/// what is not answered does not exist for the person.
/// </summary>
public sealed class CaseAccess(Access.AccessClient access)
{
    private const int MostAtOnce = 5000;

    /// <summary>Those of an edition's candidates that may be opened.</summary>
    /// <exception cref="RefusedException"><c>pledge-not-signed</c>, <c>cannot-verify-now</c>.</exception>
    public async Task<IReadOnlySet<Guid>> MayOpenAsync(
        AwardUser by,
        Guid editionId,
        IEnumerable<Guid> candidates,
        CancellationToken cancellationToken
    ) => (await RightsAsync(by, editionId, candidates, cancellationToken)).Open;

    /// <summary>Whether somebody has a part in an edition, and which of its candidates may be opened.</summary>
    /// <exception cref="RefusedException"><c>pledge-not-signed</c>, <c>cannot-verify-now</c>.</exception>
    public async Task<CaseRights> RightsAsync(
        AwardUser by,
        Guid editionId,
        IEnumerable<Guid> candidates,
        CancellationToken cancellationToken
    )
    {
        var reply = await AskAsync(by, editionId, candidates, cancellationToken);
        return reply.PledgeMissing
            ? throw new RefusedException(PledgeNotSigned)
            : new(reply.TakesPart, reply.CandidateIds.Select(Guid.Parse).ToHashSet());
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
        var rights = await RightsAsync(
            by,
            editionId,
            candidateId is { } asked ? [asked] : [],
            cancellationToken
        );
        if (candidateId is { } id ? !rights.Open.Contains(id) : !rights.TakesPart)
        {
            throw new RefusedException(Refusals.NotFound);
        }
    }

    /// <summary>Of these subjects, those of whom somebody may know; who is no candidate hides nothing.</summary>
    /// <param name="by">The person.</param>
    /// <param name="subjectKeys">Keys as <see cref="IdentityIndex"/> makes them.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <exception cref="RefusedException"><c>cannot-verify-now</c>.</exception>
    public async Task<IReadOnlySet<string>> MayKnowAsync(
        AwardUser by,
        IEnumerable<string> subjectKeys,
        CancellationToken cancellationToken
    )
    {
        HashSet<string> known = [];
        foreach (var keys in subjectKeys.Distinct().Chunk(MostAtOnce))
        {
            var reply = await access.MayKnowAsync(
                new()
                {
                    Subject = by.Subject,
                    Unit = by.Unit,
                    Role = by.Role,
                    SubjectKeys = { keys },
                },
                cancellationToken: cancellationToken
            );
            known.UnionWith(reply.SubjectKeys);
        }

        return known;
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
            RefusalKind.Forbidden,
            "pledge-not-signed",
            "尚未签署承诺书",
            "参与本届评选工作的人员应当先签署《保密与廉洁承诺书》。请到“承诺书”页面签署后继续办理。",
            Article: 7
        );
}

/// <summary>What somebody may do in an edition.</summary>
/// <param name="TakesPart">Has a part in it.</param>
/// <param name="Open">The candidates, of those asked about, that may be opened.</param>
public sealed record CaseRights(bool TakesPart, IReadOnlySet<Guid> Open);
