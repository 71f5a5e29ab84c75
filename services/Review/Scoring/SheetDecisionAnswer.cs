using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Scoring;

/// <summary>第十五条: sheets as they are answered to those who must not see the scores.</summary>
internal sealed class SheetDecisionAnswer(ReviewDb db, ScoringDesk desk)
    : ICaseAnswer<DecidedSheet, SheetRow>
{
    public async Task<TaggedOk<SheetRow>> OfAsync(
        DecidedSheet found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Tagged.Ok(await ViewAsync(found, by, cancellationToken), found.Sheet.Version);

    public async Task<SheetRow> ViewAsync(
        DecidedSheet found,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var names = await ExpertNames.OfAsync(db, found.Candidate.EditionId, cancellationToken);
        return found.Sheet.ToRow(found.Candidate.Name, names) with
        {
            Acts = SheetDecisionActs.Table.OpenTo(by, found),
        };
    }

    /// <exception cref="RefusedException">404 also where the person may not open the candidate.</exception>
    public async Task<DecidedSheet> FindAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var sheet =
            await db.Sheets.SingleOrDefaultAsync(s => s.Id == id, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
        var candidate = await desk.CandidateAsync(by, sheet.CandidateId, cancellationToken);
        return new(
            sheet,
            candidate,
            await db
                .Stages.AsNoTracking()
                .SingleAsync(
                    s => s.Stage == sheet.Stage && s.EditionId == candidate.EditionId,
                    cancellationToken
                )
        );
    }
}
