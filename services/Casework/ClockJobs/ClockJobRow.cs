namespace QualityAward.Casework.ClockJobs;

/// <summary>How far a job has got: the last legal day it was run for.</summary>
internal sealed class ClockJobRow
{
    public required string Kind { get; init; }

    public required DateOnly LastDay { get; set; }
}
