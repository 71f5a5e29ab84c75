using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.CaseAccess;
using QualityAward.Common;
using QualityAward.Publicity.TransparencyLog;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.Supervision;

/// <summary>
/// Which of some steps exist for a supervisor. Review is asked about the cases and editions of those steps, once each, and
/// not about every case there ever was.
/// </summary>
internal sealed class SupervisorsView(PublicityDb db, CaseAccess access, AwardUser by)
{
    private readonly Dictionary<Guid, bool> _cases = [];
    private readonly Dictionary<Guid, bool> _editions = [];
    private readonly Dictionary<Guid, bool> _whole = [];

    /// <summary>Asks about these steps.</summary>
    /// <exception cref="RefusedException"><c>cannot-verify-now</c>.</exception>
    public async Task<Func<ProcessStep, bool>> AskAsync(
        IReadOnlyCollection<ProcessStep> steps,
        CancellationToken cancellationToken
    )
    {
        await AskCasesAsync(
            [.. steps.Select(s => s.CandidateId).OfType<Guid>()],
            cancellationToken
        );
        await AskEditionsAsync(
            [.. steps.Select(s => s.EditionId).OfType<Guid>()],
            cancellationToken
        );
        foreach (
            var edition in steps
                .Where(s => s.Kind == StepKinds.MajorMatter)
                .Select(s => s.EditionId)
                .OfType<Guid>()
                .Except(_whole.Keys)
                .ToList()
        )
        {
            _whole[edition] = await IsWholeAsync(edition, cancellationToken);
        }

        return Sees;
    }

    private bool Sees(ProcessStep step) =>
        (step.CandidateId is not { } candidate || _cases[candidate])
        && (
            // 第七条: of an edition in which the supervisor has no part, that it exists and no more.
            step.EditionId
                is not { } edition
            || StepKinds.OfEditions.Contains(step.Kind)
            || _editions[edition]
        )
        && (
            step.Kind != StepKinds.MajorMatter || (step.EditionId is { } decided && _whole[decided])
        );

    private async Task AskCasesAsync(Guid[] candidates, CancellationToken cancellationToken)
    {
        var asked = candidates.Except(_cases.Keys).ToList();
        if (asked.Count == 0)
        {
            return;
        }

        var known = await db.Set<SupervisedCase>()
            .Where(c => asked.Contains(c.Id))
            .Select(c => new { c.Id, c.EditionId })
            .ToListAsync(cancellationToken);
        asked.ForEach(id => _cases[id] = false);
        foreach (var edition in known.GroupBy(c => c.EditionId, c => c.Id))
        {
            var rights = await access.StandingAsync(by, edition.Key, edition, cancellationToken);
            _editions[edition.Key] = rights is { TakesPart: true, PledgeMissing: false };
            foreach (var id in edition)
            {
                _cases[id] = _editions[edition.Key] && rights.Open.Contains(id);
            }
        }
    }

    private async Task AskEditionsAsync(Guid[] named, CancellationToken cancellationToken)
    {
        var asked = named.Except(_editions.Keys).ToList();
        if (asked.Count == 0)
        {
            return;
        }

        foreach (var id in asked)
        {
            _editions[id] =
                await IsKnownAsync(id, cancellationToken)
                && await access.StandingAsync(by, id, [], cancellationToken)
                    is { TakesPart: true, PledgeMissing: false };
        }
    }

    // A case may be told of before its edition; ends at the first, of however many cases.
    private Task<bool> IsKnownAsync(Guid edition, CancellationToken cancellationToken) =>
        db.Set<SupervisedEdition>()
            .Where(e => e.Id == edition)
            .Select(e => e.Id)
            .Concat(
                db.Set<SupervisedCase>().Where(c => c.EditionId == edition).Select(c => c.EditionId)
            )
            .AnyAsync(cancellationToken);

    // 第二十二条: told in free words, so hidden from whoever is shut out of anything in the edition.
    private async Task<bool> IsWholeAsync(Guid edition, CancellationToken cancellationToken)
    {
        var all = await db.Set<SupervisedCase>()
            .Where(c => c.EditionId == edition)
            .Select(c => c.Id)
            .ToListAsync(cancellationToken);
        var rights = await access.StandingAsync(by, edition, all, cancellationToken);
        return _editions[edition] && rights.Open.Count == all.Count;
    }
}
