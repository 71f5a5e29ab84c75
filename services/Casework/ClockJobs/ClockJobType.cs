namespace QualityAward.Casework.ClockJobs;

/// <summary>A registered job; resolved in a scope of its own for each run.</summary>
internal sealed record ClockJobType(Type Type);
