using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Problems;
using QualityAward.Review.Editions;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.Review.RuleSets;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Reviewers.Assignment;

/// <summary>Forms panels and takes people out of them; always within a transaction that holds the edition's lock.</summary>
internal sealed class Panels(
    ReviewDb db,
    CandidateAccess access,
    IScoresGiven scores,
    AwardClock clock
)
{
    /// <summary>
    /// Finds a panel for every accepted candidate of an edition; who sits already and still may, stays. Solving takes its time,
    /// so it is done before the transaction: nobody's act waits for it.
    /// </summary>
    /// <exception cref="RefusedException"><c>rules-not-approved</c>, <c>panel-infeasible</c>.</exception>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<string>>> PlanAsync(
        Guid editionId,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var (size, toSeat, experts) = await InputsAsync(editionId, cancellationToken);
        if (PanelPlan.Lacking(toSeat, experts, size) is { Count: > 0 } lacking)
        {
            // A recused clerk is not told of the case by a refusal either.
            var open = await access
                .Openable(by)
                .Where(c => lacking.Contains(c.Id))
                .Select(c => c.Id)
                .ToListAsync(cancellationToken);
            throw PanelRefusals.Infeasible([.. lacking.Where(open.Contains)]);
        }

        return PanelPlan.Solve(toSeat, experts, size);
    }

    /// <summary>Gives every accepted candidate of an edition the panel that was planned, if everything still allows it.</summary>
    /// <exception cref="RefusedException">
    /// 412: a candidate, an expert, a recusal or a seat has changed since; <c>rules-not-approved</c>.
    /// </exception>
    public async Task AssignAsync(
        Guid editionId,
        IReadOnlyDictionary<Guid, IReadOnlyList<string>> plan,
        CancellationToken cancellationToken
    )
    {
        var (size, toSeat, experts) = await InputsAsync(editionId, cancellationToken);
        if (!PanelPlan.Holds(plan, toSeat, experts, size))
        {
            throw new RefusedException(Refusals.ChangedMeanwhile());
        }

        var candidates = await db
            .Candidates.Where(c => c.EditionId == editionId && c.State == CandidateState.Accepted)
            .ToDictionaryAsync(c => c.Id, cancellationToken);
        var seats = (
            await db.Assignments.Where(a => a.EditionId == editionId).ToListAsync(cancellationToken)
        ).ToLookup(a => a.CandidateId);
        var leads = new Dictionary<string, int>();
        foreach (var candidate in toSeat.OrderBy(c => c.Name, StringComparer.Ordinal))
        {
            var present = seats[candidate.Id].ToList();
            var panel = Ordered(plan[candidate.Id], present, leads);
            leads[panel[0]] = leads.GetValueOrDefault(panel[0]) + 1;
            Seat(candidates[candidate.Id], panel, present);
        }
    }

    private async Task<(int Size, List<CandidateToSeat>, IReadOnlyList<ExpertToSeat>)> InputsAsync(
        Guid editionId,
        CancellationToken cancellationToken
    )
    {
        var size = await SizeAsync(editionId, cancellationToken);
        var candidates = await db
            .Candidates.Where(c => c.EditionId == editionId && c.State == CandidateState.Accepted)
            .Select(c => new { c.Id, c.Name })
            .ToListAsync(cancellationToken);
        var seats = (
            await db
                .Assignments.Where(a => a.EditionId == editionId)
                .Select(a => new { a.CandidateId, a.Subject })
                .ToListAsync(cancellationToken)
        ).ToLookup(a => a.CandidateId, a => a.Subject);
        return (
            size,
            [.. candidates.Select(c => new CandidateToSeat(c.Id, c.Name, seats[c.Id].ToHashSet()))],
            await ExpertsAsync(editionId, cancellationToken)
        );
    }

    /// <summary>Sets one candidate's panel by hand.</summary>
    /// <exception cref="RefusedException"><c>panel-too-small</c>, <c>panel-conflicted</c>.</exception>
    public async Task ReassignAsync(
        ReviewCandidate candidate,
        IReadOnlyList<string> subjects,
        CancellationToken cancellationToken
    )
    {
        var size = await SizeAsync(candidate.EditionId, cancellationToken);
        if (subjects.Distinct().Count() != subjects.Count || subjects.Count < size)
        {
            throw PanelRefusals.TooSmall(size);
        }

        var experts = await ExpertsAsync(candidate.EditionId, cancellationToken);
        var may = experts.Where(e => e.May.Contains(candidate.Id)).Select(e => e.Subject);
        if (subjects.Except(may).ToList() is { Count: > 0 } shut)
        {
            throw PanelRefusals.Conflicted(shut);
        }

        var present = await db
            .Assignments.Where(a => a.CandidateId == candidate.Id)
            .ToListAsync(cancellationToken);
        Seat(candidate, subjects, present);
    }

    /// <summary>第二十五条：out of all panels of an edition at once.</summary>
    public async Task LeaveAllAsync(
        Guid editionId,
        string subject,
        int article,
        CancellationToken cancellationToken
    )
    {
        var candidates = await db
            .Candidates.Where(c =>
                c.EditionId == editionId
                && db.Assignments.Any(a => a.CandidateId == c.Id && a.Subject == subject)
            )
            .ToListAsync(cancellationToken);
        foreach (var candidate in candidates)
        {
            await LeaveAsync(candidate, subject, article, cancellationToken);
        }
    }

    /// <summary>Out of one panel at once: open work ends, finished scores are flagged for a decision.</summary>
    public async Task LeaveAsync(
        ReviewCandidate candidate,
        string subject,
        int article,
        CancellationToken cancellationToken
    )
    {
        await scores.FlagAsync(candidate.Id, subject, cancellationToken);
        var present = await db
            .Assignments.Where(a => a.CandidateId == candidate.Id)
            .OrderBy(a => a.Place)
            .ToListAsync(cancellationToken);
        if (present.Find(a => a.Subject == subject) is not { } seat)
        {
            return;
        }

        db.Remove(seat);
        foreach (var (place, left) in present.Where(a => a != seat).Index())
        {
            left.Place = place;
        }

        candidate.LosePanelMember(article, clock.Now);
    }

    private async Task<int> SizeAsync(Guid editionId, CancellationToken cancellationToken)
    {
        _ = await db.ApprovedRulesAsync(editionId, cancellationToken);
        var rules = await db
            .RuleSets.AsNoTracking()
            .SingleAsync(r => r.EditionId == editionId, cancellationToken);
        return rules.Content.PanelSize;
    }

    private async Task<IReadOnlyList<ExpertToSeat>> ExpertsAsync(
        Guid editionId,
        CancellationToken cancellationToken
    )
    {
        var appointed = await db
            .Appointments.AsNoTracking()
            .Where(a =>
                a.EditionId == editionId && a.Group == ReviewGroup.Expert && a.WithdrawnAt == null
            )
            .Select(a => new AwardUser(a.Subject, a.Name, UnitKinds.ExpertGroup, Roles.Expert))
            .ToListAsync(cancellationToken);
        var may = await access.OfEachAsync(
            editionId,
            appointed,
            expert => access.Assignable(expert),
            cancellationToken
        );
        return
        [
            .. appointed.Select(e => new ExpertToSeat(
                e.Subject,
                e.Name,
                may[e.Subject].ToHashSet()
            )),
        ];
    }

    /// <summary>Who sits keeps the order; a panel without a leader gets the one who leads least.</summary>
    private static IReadOnlyList<string> Ordered(
        IReadOnlyList<string> planned,
        List<PanelAssignment> present,
        Dictionary<string, int> leads
    )
    {
        var kept = present
            .Where(a => planned.Contains(a.Subject))
            .OrderBy(a => a.Place)
            .Select(a => a.Subject)
            .ToList();
        var lead =
            kept.Count > 0 ? kept[0] : planned.MinBy(subject => leads.GetValueOrDefault(subject))!;
        return [lead, .. kept.Except([lead]), .. planned.Except(kept).Except([lead])];
    }

    private void Seat(
        ReviewCandidate candidate,
        IReadOnlyList<string> panel,
        List<PanelAssignment> present
    )
    {
        if (present.OrderBy(a => a.Place).Select(a => a.Subject).SequenceEqual(panel))
        {
            return;
        }

        db.RemoveRange(present.Where(a => !panel.Contains(a.Subject)));
        var named = new List<string>();
        foreach (var (place, subject) in panel.Index())
        {
            if (present.Find(a => a.Subject == subject) is { } seat)
            {
                seat.Place = place;
                continue;
            }

            named.Add(subject);
            db.Add(
                new PanelAssignment
                {
                    CandidateId = candidate.Id,
                    Subject = subject,
                    EditionId = candidate.EditionId,
                    Place = place,
                }
            );
        }

        candidate.SeatPanel(named, panel.Count, clock.Now);
    }
}
