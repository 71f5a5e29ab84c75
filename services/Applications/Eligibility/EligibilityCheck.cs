using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Common;
using QualityAward.Contracts.Honours.V1;

namespace QualityAward.Applications.Eligibility;

/// <summary>
/// Articles 9, 10 and 24: asks the registers of Honours whether anything stands against candidates, today. Fails closed.
/// </summary>
public sealed class EligibilityCheck(
    ApplicationsDb db,
    Registers.RegistersClient registers,
    AwardClock clock
)
{
    private const string OfEmployer = "/employer";

    /// <summary>Asks about submitted applications of one edition.</summary>
    public Task<EligibilityAnswer> AskAsync(
        Guid editionId,
        IEnumerable<Application> applications,
        CancellationToken cancellationToken
    ) => AskAsync(editionId, applications.Select(CaseHead.Of), cancellationToken);

    /// <inheritdoc cref="AskAsync(Guid, IEnumerable{Application}, CancellationToken)"/>
    public Task<EligibilityAnswer> AskAsync(
        Guid editionId,
        IEnumerable<CaseHead> applications,
        CancellationToken cancellationToken
    ) =>
        AskAsync(
            editionId,
            [
                .. applications.Select(a => new EligibilitySubject(
                    a.Id,
                    a.Kind,
                    a.SubjectKey ?? throw new InvalidOperationException("It was never submitted."),
                    a.EmployerKey
                )),
            ],
            cancellationToken
        );

    /// <summary>Asks about subjects of one edition.</summary>
    /// <exception cref="RefusedException">503: the registers cannot be asked now.</exception>
    public async Task<EligibilityAnswer> AskAsync(
        Guid editionId,
        IReadOnlyList<EligibilitySubject> subjects,
        CancellationToken cancellationToken
    )
    {
        var asked = clock.Now;
        if (subjects.Count == 0)
        {
            return new(asked, []);
        }

        var edition = await db
            .Editions.AsNoTracking()
            .SingleAsync(e => e.Id == editionId, cancellationToken);
        var row = await db
            .RegulationVersions.AsNoTracking()
            .SingleAsync(v => v.Code == edition.RegulationVersion, cancellationToken);
        var lookBack = row.Version.CleanYears;
        var request = new CheckRequest
        {
            On = clock.Today.ToIso(),
            WindowFrom = lookBack.WindowAt(edition.BaseDate).FirstDay.ToIso(),
        };
        foreach (var subject in subjects)
        {
            request.Subjects.Add(
                new Subject { Ref = $"{subject.CandidateId}", SubjectKey = subject.SubjectKey }
            );
            if (subject.EmployerKey is { } employer)
            {
                request.Subjects.Add(
                    new Subject
                    {
                        Ref = $"{subject.CandidateId}{OfEmployer}",
                        SubjectKey = employer,
                    }
                );
            }
        }

        var reply = await registers.CheckAsync(request, cancellationToken: cancellationToken);
        var byId = subjects.ToDictionary(s => $"{s.CandidateId}");
        return new(
            asked,
            [
                .. reply
                    .Findings.Select(entry =>
                    {
                        var ofEmployer = entry.Ref.EndsWith(OfEmployer, StringComparison.Ordinal);
                        var id = ofEmployer ? entry.Ref[..^OfEmployer.Length] : entry.Ref;
                        return FindingRule.Judge(
                            byId[id],
                            entry,
                            ofEmployer,
                            lookBack,
                            edition.BaseDate,
                            clock.Today
                        );
                    })
                    .OfType<EligibilityFinding>(),
            ]
        );
    }
}
