using QualityAward.Common;
using QualityAward.Common.Cases;
using QualityAward.Contracts.Review.V1;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Casework.CaseAccess;

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
        var rights = await StandingAsync(by, editionId, candidates, cancellationToken);
        return rights.PledgeMissing
            ? throw new RefusedException(ParticipantRefusals.PledgeNotSigned)
            : rights;
    }

    /// <summary>As <see cref="RightsAsync"/>, where a missing 承诺书 is told and not refused.</summary>
    /// <exception cref="RefusedException"><c>cannot-verify-now</c>.</exception>
    public async Task<CaseRights> StandingAsync(
        AwardUser by,
        Guid editionId,
        IEnumerable<Guid> candidates,
        CancellationToken cancellationToken
    )
    {
        CaseRights? all = null;
        Guid[] asked = [.. candidates];
        foreach (var portion in asked.Length == 0 ? [asked] : asked.Chunk(MostAtOnce))
        {
            var reply = await access.MayOpenAsync(
                new()
                {
                    Subject = by.Subject,
                    Unit = by.Unit,
                    Role = by.Role,
                    EditionId = editionId.ToString(),
                    CandidateIds = { portion.Select(id => id.ToString()) },
                },
                cancellationToken: cancellationToken
            );
            var rights = new CaseRights(
                reply.TakesPart,
                reply.PledgeMissing,
                reply.CandidateIds.Select(Guid.Parse).ToHashSet(),
                reply.UndeclaredIds.Select(Guid.Parse).ToHashSet()
            );
            all = all is null ? rights : all.And(rights);
        }

        return all!;
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
        var rights = await StandingAsync(other, editionId, [candidate], cancellationToken);
        return !rights.PledgeMissing && rights.Open.Contains(candidate);
    }

    /// <summary>
    /// Answers as for an unknown id unless the person may open the candidate; a clerk who has the case before the own unit
    /// is told that only the declaration is missing.
    /// </summary>
    /// <exception cref="RefusedException">404, <c>pledge-not-signed</c>, <c>declaration-missing</c>, <c>cannot-verify-now</c>.</exception>
    public async Task RequireAsync(
        AwardUser by,
        Guid editionId,
        Guid? candidateId,
        CancellationToken cancellationToken
    )
    {
        if (candidateId is { } id)
        {
            await RequireAllAsync(by, editionId, [id], cancellationToken);
        }
        else if (!(await RightsAsync(by, editionId, [], cancellationToken)).TakesPart)
        {
            throw new RefusedException(Refusals.NotFound);
        }
    }

    /// <summary>As <see cref="RequireAsync"/>, for what tells of several candidates at once.</summary>
    /// <exception cref="RefusedException">404, <c>pledge-not-signed</c>, <c>declaration-missing</c>, <c>cannot-verify-now</c>.</exception>
    public async Task RequireAllAsync(
        AwardUser by,
        Guid editionId,
        IReadOnlyCollection<Guid> candidates,
        CancellationToken cancellationToken
    )
    {
        var rights = await RightsAsync(by, editionId, candidates, cancellationToken);
        if (candidates.All(rights.Open.Contains))
        {
            return;
        }

        throw new RefusedException(
            candidates.All(id => rights.Open.Contains(id) || rights.Undeclared.Contains(id))
                ? ParticipantRefusals.DeclarationMissing
                : Refusals.NotFound
        );
    }

    /// <summary>
    /// 第七条、第二十一条：a supervisor supervises once appointed and signed; until then what is of no case, complaints among
    /// it, stays closed. Other roles pass.
    /// </summary>
    /// <param name="by">The person.</param>
    /// <param name="editionId">
    /// Which edition; where it is null, or has no supervision group yet: the latest that has one.
    /// </param>
    /// <param name="cancellationToken">Ends the question.</param>
    /// <exception cref="RefusedException"><c>not-appointed</c>, <c>pledge-not-signed</c>, <c>cannot-verify-now</c>.</exception>
    public async Task RequireSupervisionAsync(
        AwardUser by,
        Guid? editionId,
        CancellationToken cancellationToken
    )
    {
        if (await BarToSupervisionAsync(by, editionId, cancellationToken) is { } bar)
        {
            throw new RefusedException(bar);
        }
    }

    /// <summary>As <see cref="RequireSupervisionAsync"/>: why not, or null where nothing stands against it.</summary>
    /// <exception cref="RefusedException"><c>cannot-verify-now</c>.</exception>
    public async Task<Refusal?> BarToSupervisionAsync(
        AwardUser by,
        Guid? editionId,
        CancellationToken cancellationToken
    )
    {
        if (by.Role != Roles.Supervisor)
        {
            return null;
        }

        var reply = await access.MaySuperviseAsync(
            new() { Subject = by.Subject, EditionId = $"{editionId}" },
            cancellationToken: cancellationToken
        );
        return !reply.Appointed ? ParticipantRefusals.NotAppointed
            : reply.PledgeMissing ? ParticipantRefusals.PledgeNotSigned
            : null;
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
}

/// <summary>What somebody may do in an edition.</summary>
/// <param name="TakesPart">Has a part in it.</param>
/// <param name="PledgeMissing">Has a part in it, but has not signed its 承诺书.</param>
/// <param name="Open">The candidates, of those asked about, that may be opened.</param>
/// <param name="Undeclared">
/// Those of them, before a receiving body or a department, of which only the clerk's declaration is missing.
/// </param>
public sealed record CaseRights(
    bool TakesPart,
    bool PledgeMissing,
    IReadOnlySet<Guid> Open,
    IReadOnlySet<Guid> Undeclared
)
{
    /// <summary>With the answer about further candidates, which may have come after a change.</summary>
    internal CaseRights And(CaseRights further) =>
        new(
            TakesPart && further.TakesPart,
            PledgeMissing || further.PledgeMissing,
            Open.Union(further.Open).ToHashSet(),
            Undeclared.Union(further.Undeclared).ToHashSet()
        );

    /// <summary>The candidates that exist for the person: to be opened now, or once the declaration is made.</summary>
    public bool Knows(Guid candidate) => Open.Contains(candidate) || Undeclared.Contains(candidate);
}
