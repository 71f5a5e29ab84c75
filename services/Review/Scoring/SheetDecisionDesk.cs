using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Scoring;

/// <summary>第十五条、第二十五条: 市质量强市办 decides about submitted sheets.</summary>
internal sealed class SheetDecisionDesk(
    ReviewDb db,
    SheetDecisionAnswer answer,
    PaperDesk papers,
    AwardClock clock
)
{
    /// <summary>Reopens a sheet; what the panel agreed rested on its scores and falls.</summary>
    public Task<DecidedSheet> ReopenAsync(
        CaseAct on,
        SheetDecisionRequest request,
        CancellationToken cancellationToken
    ) =>
        DecideAsync(
            SheetDecisionActs.Reopen,
            on,
            request,
            async (found, token) =>
            {
                found.Sheet.Reopen(Decision("重新开启", request, on));
                var agreed = await db.Consensuses.SingleOrDefaultAsync(
                    c => c.Stage == found.Sheet.Stage && c.CandidateId == found.Sheet.CandidateId,
                    token
                );
                if (agreed is not null)
                {
                    db.Remove(agreed);
                }
            },
            cancellationToken
        );

    /// <summary>Lets the scores of a disqualified expert count.</summary>
    public Task<DecidedSheet> KeepAsync(
        CaseAct on,
        SheetDecisionRequest request,
        CancellationToken cancellationToken
    ) =>
        DecideAsync(
            SheetDecisionActs.Keep,
            on,
            request,
            (found, _) =>
            {
                found.Sheet.Keep(Decision("保留评分", request, on));
                return Task.CompletedTask;
            },
            cancellationToken
        );

    private Task<DecidedSheet> DecideAsync(
        Act<DecidedSheet> act,
        CaseAct on,
        SheetDecisionRequest request,
        Func<DecidedSheet, CancellationToken, Task> decide,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                await LockStagesAsync(on.Id, token);
                var found = await answer.FindAsync(on.Id, on.By, token);
                var now = await answer.ViewAsync(found, on.By, token);
                on.Seen?.Ensure(found.Sheet.Version, () => now);
                act.Require(found);
                await papers.CheckAsync(request.Document, 15, on.By, token);
                await decide(found, token);
                await db.SaveChangesAsync(token);
                return found;
            },
            cancellationToken
        );

    // Before the sheet is read: it may be another one when the stage has been waited for.
    private async Task LockStagesAsync(Guid sheetId, CancellationToken cancellationToken)
    {
        var editions = await db
            .Candidates.Where(c => db.Sheets.Any(s => s.Id == sheetId && s.CandidateId == c.Id))
            .Select(c => c.EditionId)
            .ToListAsync(cancellationToken);
        foreach (var edition in editions)
        {
            await db.LockAsync(ReviewLocks.Stages(edition), cancellationToken);
        }
    }

    private SheetDecision Decision(string kind, SheetDecisionRequest request, CaseAct on) =>
        new(kind, request.Reason.Trim(), request.Document, on.By.Name, clock.Now);
}
