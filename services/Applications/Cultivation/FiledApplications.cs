using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.PreliminaryReview;
using QualityAward.Common;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Applications.Cultivation;

/// <summary>
/// What became of those whom a body cultivates: applications that the same body received. Where another body received one,
/// this body learns nothing of it (article 8); and a clerk who must stay out of an application finds neither it nor the
/// entry that would name it (article 22).
/// </summary>
internal sealed class FiledApplications(
    ApplicationsDb db,
    CaseOpenings openings,
    IdentityIndex index
)
{
    /// <summary>Of those whom the clerk may know of, the applications; who is missing here does not exist for the clerk.</summary>
    /// <exception cref="RefusedException"><c>cannot-verify-now</c>.</exception>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<FiledCase>>> OfAsync(
        AwardUser by,
        IReadOnlyList<CultivatedCandidate> candidates,
        CancellationToken cancellationToken
    )
    {
        var filed = await ReceivedAsync(by.Unit, candidates, cancellationToken);
        var open = await openings.OfAsync(
            by,
            filed.Select(a => (a.EditionId, a.Id)),
            cancellationToken
        );
        var known = new Dictionary<Guid, IReadOnlyList<FiledCase>>();
        foreach (var candidate in candidates)
        {
            var own = filed.Where(a => IsOf(a, candidate)).ToList();
            if (own.All(a => open.ContainsKey(a.Id)))
            {
                known[candidate.Id] = [.. own.Select(a => new FiledCase(a, open[a.Id]))];
            }
        }

        return known;
    }

    private async Task<List<CaseHead>> ReceivedAsync(
        string unit,
        IReadOnlyList<CultivatedCandidate> candidates,
        CancellationToken cancellationToken
    )
    {
        var keys = candidates.Select(KeyOf).OfType<string>().ToList();
        var people = candidates.Where(c => c.CreditCode is null).Select(c => c.Name).ToList();
        return await db
            .Applications.Where(a => a.ReceivingUnit == unit && a.State != ApplicationState.Draft)
            .Where(a =>
                keys.Contains(a.SubjectKey!)
                || (a.Kind == CandidateKind.Individual && people.Contains(a.Name!))
            )
            .OrderByDescending(a => a.Id)
            .Select(CaseHead.Columns)
            .ToListAsync(cancellationToken);
    }

    // Of a person only name and employer are known here; both have to be the same.
    private bool IsOf(CaseHead filed, CultivatedCandidate candidate) =>
        candidate.CreditCode is not null
            ? filed.SubjectKey == KeyOf(candidate)
            : filed.Kind is CandidateKind.Individual
                && filed.Name == candidate.Name
                && NameText.Fold(filed.About?.Individual?.EmployerName)
                    == NameText.Fold(candidate.Employer);

    private string? KeyOf(CultivatedCandidate candidate) =>
        candidate.CreditCode is { } code ? index.OfOrganisation(code) : null;
}

/// <summary>An application that the clerk may know of.</summary>
/// <param name="Head">The application.</param>
/// <param name="Opening">What is to be done before it is opened.</param>
internal sealed record FiledCase(CaseHead Head, CaseOpening Opening);
