using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using QualityAward.Archiving;
using QualityAward.Casework.Archive;
using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Review.RuleSets;

/// <summary>第六条: the 评审规则 of an edition, for the archive.</summary>
internal sealed class RuleSetSource(ReviewDb db) : IArchiveSource
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<ArchivedPiece> PiecesAsync(
        Guid edition,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        var approved = await db
            .RuleSets.AsNoTracking()
            .Where(r => r.EditionId == edition && r.State == RuleSetState.Approved)
            .ToListAsync(cancellationToken);
        foreach (var found in approved)
        {
            if (found.Approval is not { Minutes: { } minutes } approval)
            {
                continue;
            }

            yield return new(
                new(
                    "攀枝花市质量强市工作领导小组",
                    minutes.DocumentNumber,
                    "评审规则及其审议通过",
                    approval.HeldOn,
                    null,
                    RetentionPeriod.Permanent
                ),
                [
                    ArchivedFile.Json(
                        "评审规则.json",
                        new
                        {
                            found.Content,
                            found.SubmittedOn,
                            approval,
                        }
                    ),
                    .. ArchivedFile.Scans(minutes),
                ]
            );
        }
    }

    /// <summary>Nothing: whether rules are missing depends on whether anything was reviewed, which the stages say.</summary>
    public Task<IReadOnlyList<MissingPiece>> MissingAsync(
        Guid edition,
        CancellationToken cancellationToken
    ) => Task.FromResult<IReadOnlyList<MissingPiece>>([]);
}
