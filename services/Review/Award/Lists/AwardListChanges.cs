using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Review.Editions;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Award.Lists;

/// <summary>One step on a list, on the version that was looked at.</summary>
internal sealed class AwardListChanges(ReviewDb db, AwardListAnswer answer)
{
    /// <summary>Does a step where the list stands for it, and stores it.</summary>
    /// <param name="act">The step.</param>
    /// <param name="on">On which list and version, and who; without a version where a registration checks (代录).</param>
    /// <param name="change">What it does.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="RefusedException">404; 412 <c>changed-meanwhile</c>; 409; whatever the step refuses.</exception>
    public Task<AwardList> RunAsync(
        Act<AwardList> act,
        CaseAct on,
        Func<AwardList, ReviewEdition, CancellationToken, Task> change,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var list = await db.LockListAsync(on.Id, token);
                AwardListAnswer.RequireBefore(on.By, list);
                if (on.Seen is { } seen)
                {
                    var now = await answer.ViewAsync(list, on.By, token);
                    seen.Ensure(list.Version, () => now);
                }

                act.Require(list);
                var edition = await db.Editions.SingleAsync(e => e.Id == list.EditionId, token);
                await change(list, edition, token);
                await db.SaveChangesAsync(token);
                return list;
            },
            cancellationToken
        );
}
