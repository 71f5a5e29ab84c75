namespace QualityAward.Casework.ClockJobs;

/// <summary>
/// Work that a legal day brings: reminders, closings. It is run for every day in date order, repeatedly for the current
/// one, and after a jump for each day in between; so it must be idempotent by (case, kind, legal day) –
/// <see cref="ClockJobMarks"/> keeps the marks.
/// </summary>
public interface IClockJob
{
    /// <summary>Stable name, unique within the service.</summary>
    string Kind { get; }

    /// <summary>Does what this legal day brings. Use the given day, not the clock's: it may be a day being caught up.</summary>
    Task RunAsync(DateOnly legalDay, CancellationToken cancellationToken);
}
