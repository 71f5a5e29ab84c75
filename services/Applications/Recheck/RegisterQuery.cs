using QualityAward.Applications.Eligibility;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Recheck;

/// <summary>第十三条：what registers and credit records answered about a candidate, kept with the step that asked.</summary>
public sealed class RegisterQuery
{
    /// <summary>Identifier.</summary>
    public Guid Id { get; init; } = Guid.NewGuid();

    /// <summary>The candidate.</summary>
    public required Guid ApplicationId { get; init; }

    /// <summary>Award time of the answer.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Name of the clerk, or the step that asked.</summary>
    public required string AskedBy { get; init; }

    /// <summary>What stands against the candidate; empty: nothing.</summary>
    public required IReadOnlyList<RegisterFindingView> Findings { get; init; }

    /// <summary>Keeps an answer.</summary>
    public static RegisterQuery Of(Guid applicationId, EligibilityAnswer answer, string askedBy) =>
        new()
        {
            ApplicationId = applicationId,
            At = answer.AskedAt,
            AskedBy = askedBy,
            Findings =
            [
                .. answer
                    .Of(applicationId)
                    .Select(f => new RegisterFindingView(f.Code, f.Detail, f.Article)),
            ],
        };

    /// <summary>As REST shows it.</summary>
    public RegisterQueryView ToView() => new(Id, At, AskedBy, Findings.Count == 0, Findings);
}
