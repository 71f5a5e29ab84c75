using Microsoft.EntityFrameworkCore;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Case;

/// <summary>
/// What of an application is read beside its row, said by whoever needs it. Nothing is read by itself: a row of versions
/// times steps would come for every application of every list.
/// </summary>
internal static class ApplicationParts
{
    /// <summary>With the version that counts.</summary>
    public static IQueryable<Application> WithSubmitted(
        this IQueryable<Application> applications
    ) => applications.Include(a => a.Versions.OrderByDescending(v => v.Number).Take(1));

    /// <summary>With the whole history.</summary>
    public static IQueryable<Application> WithSteps(this IQueryable<Application> applications) =>
        applications.Include(a => a.Steps.OrderBy(s => s.Number));

    /// <summary>
    /// The same step for many: some at a time, each portion saved and forgotten, in the caller's transaction.
    /// </summary>
    public static Task StepAllAsync(
        this ApplicationsDb db,
        IEnumerable<Guid> ids,
        Action<Application> step,
        CancellationToken cancellationToken
    ) =>
        db.InPortionsAsync(
            ids,
            async (portion, token) =>
            {
                // In one order always, so that two such transactions wait for each other instead of both failing.
                var applications = await db
                    .Applications.Where(a => portion.Contains(a.Id))
                    .OrderBy(a => a.Id)
                    .ToListAsync(token);
                applications.ForEach(step);
            },
            cancellationToken
        );
}
