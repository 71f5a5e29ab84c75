using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Files;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Casework.Papers;

/// <summary>Checks the papers that come with acts: number, date, and a scan of the caller's own unit.</summary>
public sealed class PaperDesk(IFileStore files, AwardClock clock)
{
    /// <summary>A paper, or none where nothing of it is required.</summary>
    /// <param name="paper">What came with the act.</param>
    /// <param name="needs">What it must have.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="RefusedException">As for <see cref="StampedPaperRule"/>, or <c>file-not-found</c>.</exception>
    public async Task CheckAsync(
        PaperDocument? paper,
        PaperNeeds needs,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        StampedPaperRule.Check(paper, needs, clock.Today);
        if (paper?.FileId is { } scan)
        {
            await files.RequireAsync(scan, by, cancellationToken);
        }
    }

    /// <summary>A paper that may be missing, in whole or in part.</summary>
    /// <inheritdoc cref="CheckAsync(PaperDocument?, PaperNeeds, AwardUser, CancellationToken)"/>
    public Task CheckAsync(
        PaperDocument? paper,
        int article,
        AwardUser by,
        CancellationToken cancellationToken
    ) => CheckAsync(paper, PaperNeeds.Any(article), by, cancellationToken);
}
