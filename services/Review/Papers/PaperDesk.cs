using QualityAward.Common;
using QualityAward.Common.Papers;
using QualityAward.Contracts.Rest;
using QualityAward.Files;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Papers;

/// <summary>Checks papers that come with a step: number, date, and a scan of the caller's own unit.</summary>
internal sealed class PaperDesk(FileStore<ReviewDb> files, AwardClock clock)
{
    /// <summary>A paper that may be missing, in whole or in part.</summary>
    /// <param name="paper">What came with the act.</param>
    /// <param name="article">Under which it is done.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="RefusedException">Malformed number, a date that lies ahead, or an unknown scan.</exception>
    public async Task CheckAsync(
        PaperDocument? paper,
        int article,
        AwardUser by,
        CancellationToken ct
    )
    {
        if (paper is null)
        {
            return;
        }

        if (paper.DocumentNumber is { } number && !DocumentNumber.IsValid(number))
        {
            throw new RefusedException(DocumentNumber.Malformed("document.documentNumber", number));
        }

        PaperDateRule.Check(paper.Date, clock.Today, article);

        if (paper.FileId is { } file)
        {
            await files.RequireAsync(file, by, ct);
        }
    }
}
