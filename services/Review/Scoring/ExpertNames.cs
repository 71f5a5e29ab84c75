using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Review.Scoring;

/// <summary>Names of an edition's appointed experts by account id.</summary>
internal static class ExpertNames
{
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(
        ReviewDb db,
        Guid editionId,
        CancellationToken cancellationToken
    ) =>
        await db
            .Appointments.AsNoTracking()
            .Where(a => a.EditionId == editionId)
            .ToDictionaryAsync(a => a.Subject, a => a.Name, cancellationToken);

    public static SheetRow ToRow(
        this ScoreSheet sheet,
        string candidate,
        IReadOnlyDictionary<string, string> names
    ) =>
        new(
            sheet.Id,
            sheet.Stage,
            sheet.CandidateId,
            candidate,
            names.GetValueOrDefault(sheet.Expert, ""),
            sheet.State,
            sheet.Flagged,
            sheet.KeptReason is not null
        );
}
