using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.CaseAccess;
using QualityAward.Common;
using QualityAward.Publicity.Complaints.Rules;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.Complaints;

/// <summary>
/// 第七条、第二十一条、第二十二条: which complaints somebody may know of. A supervisor reads them once appointed and signed, and
/// none about a candidate that is not open to him; all of it is part of every query.
/// </summary>
internal sealed class ComplaintReaders(PublicityDb db, CaseAccess access)
{
    /// <summary>Those that exist for this person.</summary>
    /// <exception cref="RefusedException">
    /// <c>not-appointed</c> or <c>pledge-not-signed</c> where a supervisor may read none; <c>cannot-verify-now</c>.
    /// </exception>
    public async Task<IQueryable<Complaint>> OfAsync(
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var visible = db.Set<Complaint>().VisibleTo(by);
        if (by.Role != Roles.Supervisor)
        {
            return visible;
        }

        var editions = await db.Set<Complaint>()
            .Select(c => c.EditionId)
            .Distinct()
            .ToListAsync(cancellationToken);
        var bar = await access.BarToSupervisionAsync(by, null, cancellationToken);
        var withoutEdition = bar is null;
        List<Guid> supervised = [];
        foreach (var edition in editions.OfType<Guid>())
        {
            if (await access.BarToSupervisionAsync(by, edition, cancellationToken) is null)
            {
                supervised.Add(edition);
            }
        }

        if (bar is not null && supervised.Count == 0)
        {
            throw new RefusedException(bar);
        }

        var closed = await ClosedAsync(by, cancellationToken);
        return visible.Where(c =>
            (c.EditionId == null ? withoutEdition : supervised.Contains(c.EditionId.Value))
            && (c.CandidateId == null || !closed.Contains(c.CandidateId.Value))
            && !c.SuspendedCandidates.Any(id => closed.Contains(id))
        );
    }

    /// <summary>Of the candidates that complaints are about, those that are not open to the supervisor.</summary>
    private async Task<List<Guid>> ClosedAsync(AwardUser by, CancellationToken cancellationToken)
    {
        var named = await db.Set<Complaint>()
            .Where(c =>
                c.EditionId != null && (c.CandidateId != null || c.SuspendedCandidates.Length > 0)
            )
            .Select(c => new
            {
                c.EditionId,
                c.CandidateId,
                c.SuspendedCandidates,
            })
            .ToListAsync(cancellationToken);
        List<Guid> closed = [];
        foreach (var edition in named.GroupBy(c => c.EditionId!.Value))
        {
            var about = edition
                .SelectMany(c => c.SuspendedCandidates.Append(c.CandidateId ?? Guid.Empty))
                .Where(id => id != Guid.Empty)
                .Distinct()
                .ToList();
            var rights = await access.StandingAsync(by, edition.Key, about, cancellationToken);
            closed.AddRange(about.Where(id => !rights.Open.Contains(id)));
        }

        return closed;
    }
}
