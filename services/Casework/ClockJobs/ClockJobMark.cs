namespace QualityAward.Casework.ClockJobs;

/// <summary>One effect of a job: it happens once by (case, kind, legal day).</summary>
internal sealed class ClockJobMark
{
    public required Guid CaseId { get; init; }

    public required string Kind { get; init; }

    public required DateOnly LegalDay { get; init; }
}
