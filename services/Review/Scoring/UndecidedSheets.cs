using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Review.Scoring;

/// <summary>第二十五条：scores of disqualified experts that an agreed score rests on, with no decision to keep them.</summary>
internal static class UndecidedSheets
{
    /// <summary>Their sheets' ids.</summary>
    public static async Task<List<Guid>> UndecidedSheetsAsync(
        this ReviewDb db,
        ReviewStage stage,
        IReadOnlyCollection<Guid> candidates,
        CancellationToken cancellationToken
    )
    {
        var flagged = await db
            .Sheets.AsNoTracking()
            .Where(s => s.Stage == stage && candidates.Contains(s.CandidateId))
            .Where(s => s.Flagged && s.KeptReason == null && s.State == SheetState.Submitted)
            .ToListAsync(cancellationToken);
        if (flagged.Count == 0)
        {
            return [];
        }

        // A panel that agreed anew without the expert no longer rests on those scores.
        var agreed = await db
            .Consensuses.AsNoTracking()
            .Where(c => c.Stage == stage && candidates.Contains(c.CandidateId))
            .ToListAsync(cancellationToken);
        return
        [
            .. flagged
                .Where(s =>
                    agreed.Any(a => a.CandidateId == s.CandidateId && a.Panel.Contains(s.Expert))
                )
                .Select(s => s.Id),
        ];
    }
}
