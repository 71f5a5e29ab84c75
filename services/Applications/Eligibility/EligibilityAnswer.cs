using QualityAward.Common;

namespace QualityAward.Applications.Eligibility;

/// <summary>Who is asked about.</summary>
/// <param name="CandidateId">The application.</param>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="SubjectKey">Key of the organisation or person.</param>
/// <param name="EmployerKey">第十条（五）: key of the organisation that a 组织最高管理者 heads.</param>
public sealed record EligibilitySubject(
    Guid CandidateId,
    CandidateKind Kind,
    string SubjectKey,
    string? EmployerKey
);

/// <summary>One thing that stands against a candidate.</summary>
/// <param name="CandidateId">The application.</param>
/// <param name="Code">Code of the refusal.</param>
/// <param name="Detail">Chinese sentence.</param>
/// <param name="Article">9, 10 or 24.</param>
/// <param name="RecordId">The register's entry.</param>
public sealed record EligibilityFinding(
    Guid CandidateId,
    string Code,
    string Detail,
    int Article,
    string RecordId
);

/// <summary>The registers' answer, to be stored with the decision that rests on it.</summary>
/// <param name="AskedAt">Award time.</param>
/// <param name="Findings">What stands against whom; empty: nothing against anybody.</param>
public sealed record EligibilityAnswer(
    DateTimeOffset AskedAt,
    IReadOnlyList<EligibilityFinding> Findings
)
{
    private readonly Lazy<ILookup<Guid, EligibilityFinding>> _byCandidate = new(() =>
        Findings.ToLookup(finding => finding.CandidateId)
    );

    /// <summary>What stands against one candidate.</summary>
    public IReadOnlyList<EligibilityFinding> Of(Guid candidateId) =>
        [.. _byCandidate.Value[candidateId]];

    /// <exception cref="RefusedException">422: something stands against a candidate.</exception>
    public void Require()
    {
        if (Findings.Count == 0)
        {
            return;
        }

        var first = Findings[0];
        throw new RefusedException(
            new(
                RefusalKind.RuleOfLaw,
                first.Code,
                first.Code == FindingRule.Banned ? "申报主体处于禁止申报期" : "不符合申报条件",
                string.Concat(Findings.Select(f => f.Detail))
                    + "如对登记内容有异议，请向市质量强市办申请核实。",
                first.Article
            )
        );
    }
}
