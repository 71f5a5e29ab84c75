using Microsoft.EntityFrameworkCore;
using QualityAward.Review.Reviewers.Assignment;

namespace QualityAward.Review.Scoring;

/// <summary>Sheets of experts who have lost their seat.</summary>
internal sealed class FlaggedSheets(ReviewDb db) : IScoresGiven
{
    /// <inheritdoc/>
    public async Task FlagAsync(
        Guid candidateId,
        string subject,
        CancellationToken cancellationToken
    )
    {
        var sheets = await db.Set<ScoreSheet>()
            .Where(s => s.CandidateId == candidateId && s.Expert == subject)
            .ToListAsync(cancellationToken);
        foreach (var sheet in sheets)
        {
            sheet.Flag();
        }
    }
}
