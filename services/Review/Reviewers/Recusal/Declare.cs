using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Problems;
using QualityAward.Review.Editions;
using QualityAward.Review.Reviewers.Assignment;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Reviewers.Recusal;

/// <summary>第二十二条：what somebody declares, compared with what is known, takes effect in the same transaction.</summary>
internal sealed class Declare(ReviewDb db, CandidateAccess access, Panels panels, AwardClock clock)
{
    /// <summary>The candidates still to be declared on, and those declared without a conflict.</summary>
    /// <exception cref="RefusedException">403: no part in the edition.</exception>
    public async Task<Page<DeclarationView>> OpenAsync(
        AwardUser by,
        Guid editionId,
        CancellationToken cancellationToken
    )
    {
        await access.RequirePartAsync(by, editionId, cancellationToken);
        return await ListAsync(by, editionId, cancellationToken);
    }

    /// <summary>Records them all or none.</summary>
    /// <exception cref="RefusedException">403: no part in the edition; 404 for a candidate that is not to be declared on.</exception>
    public async Task<Page<DeclarationView>> RecordAsync(
        AwardUser by,
        Guid editionId,
        IReadOnlyList<DeclareRequest> requests,
        CancellationToken cancellationToken
    )
    {
        await access.RequirePartAsync(by, editionId, cancellationToken);
        foreach (var request in requests)
        {
            KinshipByTypeRule.Check(request);
        }

        if (requests.DistinctBy(r => r.CandidateId).Count() != requests.Count)
        {
            throw new RefusedException(Refusals.Malformed("同一候选对象只申报一次。"));
        }

        await db.InTransaction(
            async token =>
            {
                await db.LockAsync(ReviewLocks.Panels(editionId), token);

                // The edition's row is written by whoever signs as well.
                await db.LockAsync(ReviewLocks.Pledges(editionId), token);
                var ids = requests.Select(r => r.CandidateId).ToArray();
                var candidates = await access
                    .Declarable(by)
                    .Where(c => c.EditionId == editionId && ids.Contains(c.Id))
                    .ToDictionaryAsync(c => c.Id, token);
                if (candidates.Count != ids.Length)
                {
                    throw new RefusedException(Refusals.NotFound);
                }

                var known = await db
                    .Declarations.Where(d => d.Subject == by.Subject && ids.Contains(d.CandidateId))
                    .ToDictionaryAsync(d => d.CandidateId, token);
                var related = await RelatedUnitsAsync(by, editionId, token);
                foreach (var request in requests)
                {
                    var declaration = known.GetValueOrDefault(request.CandidateId);
                    if (declaration is null)
                    {
                        declaration = new()
                        {
                            Subject = by.Subject,
                            CandidateId = request.CandidateId,
                            EditionId = editionId,
                        };
                        db.Add(declaration);
                    }

                    await ApplyAsync(
                        declaration,
                        request,
                        candidates[request.CandidateId],
                        related,
                        by,
                        token
                    );
                }

                if (requests.Count > 0)
                {
                    (await db.Editions.SingleAsync(e => e.Id == editionId, token)).Declared(
                        requests.Count,
                        clock.Now
                    );
                }

                await db.SaveChangesAsync(token);
            },
            cancellationToken
        );

        // What the person is shut out of is gone from the answer, as it is from every other.
        return await ListAsync(by, editionId, cancellationToken);
    }

    private async Task<Page<DeclarationView>> ListAsync(
        AwardUser by,
        Guid editionId,
        CancellationToken cancellationToken
    )
    {
        var open = await access
            .Declarable(by)
            .AsNoTracking()
            .Where(c => c.EditionId == editionId)
            .OrderBy(c => c.Name)
            .ThenBy(c => c.Id)
            .Select(c => new DeclarationView(
                c.Id,
                c.Name,
                db.Declarations.Where(d => d.Subject == by.Subject && d.CandidateId == c.Id)
                    .Select(d => (RelationKind?)d.Relation)
                    .FirstOrDefault(),
                c.Kind,
                c.Place,
                c.Employer
            ))
            .ToListAsync(cancellationToken);
        return new(open, null);
    }

    private async Task ApplyAsync(
        Declaration declaration,
        DeclareRequest request,
        ReviewCandidate candidate,
        IReadOnlyList<string> related,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        declaration.Relation = request.Relation;
        declaration.DeclaredAt = clock.Now;
        declaration.Conflict = ConflictRule.IsConflict(
            request.Relation,
            related,
            // A receiving body's part in a case, or a department's, is the regulation's: no relation of its clerks.
            CandidateAccess.ActsForUnit(by)
                ? candidate.ApplicantCodes
                : [.. candidate.ApplicantCodes, candidate.ReceivingCode]
        );
        if (!declaration.Conflict)
        {
            return;
        }

        var found = request.Relation is RelationKind.None;
        db.Add(
            RecusalCase.AtOnce(
                found ? RecusalSource.Found : RecusalSource.Declared,
                new(
                    declaration.EditionId,
                    candidate.Id,
                    by.Subject,
                    by.Name,
                    by.Role,
                    found ? "系统比对发现任职、合作等关系" : ReasonOf(request)
                ),
                clock.Now
            )
        );
        await panels.LeaveAsync(candidate, by.Subject, 22, cancellationToken);
    }

    private async Task<IReadOnlyList<string>> RelatedUnitsAsync(
        AwardUser by,
        Guid editionId,
        CancellationToken cancellationToken
    )
    {
        var appointment = await db
            .Appointments.AsNoTracking()
            .SingleOrDefaultAsync(
                a => a.EditionId == editionId && a.Subject == by.Subject,
                cancellationToken
            );
        return [by.Unit, .. appointment?.RelatedUnits ?? []];
    }

    private static string ReasonOf(DeclareRequest request) =>
        string.IsNullOrWhiteSpace(request.Note)
            ? RelationNames.Of(request.Relation)
            : $"{RelationNames.Of(request.Relation)}：{request.Note.Trim()}";
}
