using Microsoft.EntityFrameworkCore;

namespace QualityAward.Casework.ClockJobs;

/// <summary>Marks that make a job's effects happen once.</summary>
public static class ClockJobMarks
{
    /// <summary>
    /// Marks an effect as done. Call it inside <c>InTransaction</c>, together with the effect: two replicas that meet here
    /// wait for each other, and only one gets true.
    /// </summary>
    /// <returns>False if the effect happened before.</returns>
    public static async Task<bool> TryMarkAsync(
        this DbContext db,
        Guid caseId,
        string kind,
        DateOnly legalDay,
        CancellationToken cancellationToken
    ) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO clock_job_marks (case_id, kind, legal_day) VALUES ({caseId}, {kind}, {legalDay})
            ON CONFLICT DO NOTHING
            """,
            cancellationToken
        ) == 1;
}
