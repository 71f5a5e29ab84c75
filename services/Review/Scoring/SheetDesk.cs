using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Preconditions;
using QualityAward.Review.Scoring.Rules;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Review.Scoring;

/// <summary>第十四条、第十五条: experts fill in their own sheets and seal them.</summary>
internal sealed class SheetDesk(ReviewDb db, ScoringDesk desk, AwardClock clock)
{
    /// <summary>The own sheet, or that nothing is saved yet.</summary>
    /// <exception cref="RefusedException">404 for whoever may not open the candidate.</exception>
    public async Task<SheetCase> FindAsync(ScoredBy on, CancellationToken cancellationToken)
    {
        var scored = await desk.OpenAsync(on.By, on.Stage, on.CandidateId, cancellationToken);
        var sheet = await FindAsync(db.Sheets.AsNoTracking(), on, cancellationToken);
        return new(scored, sheet, on.By);
    }

    /// <summary>Keeps what is scored so far; the first time it makes the sheet.</summary>
    public Task<SheetCase> SaveAsync(
        ScoredBy on,
        SaveSheetRequest request,
        SeenIfAny seen,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var scored = await desk.OpenToActAsync(on.By, on.Stage, on.CandidateId, token);
                // Two first saves at once: the second finds the first one's sheet.
                await db.LockAsync($"sheet:{on.Stage}:{on.CandidateId}:{on.By.Subject}", token);
                var found = new SheetCase(scored, await FindAsync(db.Sheets, on, token), on.By);
                seen.Ensure(found.Sheet?.Version, found.ToView);
                SheetActs.Save.Require(found);
                var sheet = found.Sheet ?? Begin(on, scored);
                sheet.Save(request, scored.Catalogue);
                await db.SaveChangesAsync(token);
                return found with { Sheet = sheet };
            },
            cancellationToken
        );

    /// <summary>Seals the sheet.</summary>
    public Task<SheetCase> SubmitAsync(
        ScoredBy on,
        SeenVersion seen,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var scored = await desk.OpenToActAsync(on.By, on.Stage, on.CandidateId, token);
                var found = new SheetCase(scored, await FindAsync(db.Sheets, on, token), on.By);
                seen.Ensure(found.Sheet?.Version ?? 0, found.ToView);
                SheetActs.Submit.Require(found);
                if (found.Sheet is { } sheet)
                {
                    sheet.Submit(scored.Catalogue, clock.Now);
                }
                else
                {
                    CatalogueRule.CheckComplete(scored.Catalogue, []);
                }

                await db.SaveChangesAsync(token);
                return found;
            },
            cancellationToken
        );

    private ScoreSheet Begin(ScoredBy on, ScoringCase scored)
    {
        var sheet = ScoreSheet.Begin(on.Stage, on.CandidateId, on.By.Subject, scored.Catalogue);
        db.Add(sheet);
        return sheet;
    }

    private static Task<ScoreSheet?> FindAsync(
        IQueryable<ScoreSheet> sheets,
        ScoredBy on,
        CancellationToken cancellationToken
    )
    {
        var (stage, candidateId, expert) = (on.Stage.Stage, on.CandidateId, on.By.Subject);
        return sheets.SingleOrDefaultAsync(
            s => s.Stage == stage && s.CandidateId == candidateId && s.Expert == expert,
            cancellationToken
        );
    }
}
