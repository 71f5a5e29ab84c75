using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Notices;
using QualityAward.Publicity.TransparencyLog;

namespace QualityAward.Publicity.Objections;

/// <summary>Whether the list that a notice put before the public is final: its owner's decision is on the timeline.</summary>
internal static class ConcludedLists
{
    /// <summary>第十九条: 市政府 has decided on the edition.</summary>
    public static Task<bool> IsDecidedAsync(
        this PublicityDb db,
        Guid editionId,
        CancellationToken cancellationToken
    ) =>
        db.PublishedEditions.AnyAsync(
            row => row.Id == editionId && row.EndedAt != null,
            cancellationToken
        );

    /// <summary>Articles 13, 19: 受理名单 concluded, or 拟获奖名单 submitted to 市政府.</summary>
    public static Task<bool> IsConcludedAsync(
        this PublicityDb db,
        Notice notice,
        CancellationToken cancellationToken
    )
    {
        var step = notice.Kind switch
        {
            NoticeKind.AcceptanceNotice => "acceptance-list-concluded",
            NoticeKind.AwardNotice => "award-list-submitted",
            _ => "award-decided",
        };
        return db.Set<ProcessStep>()
            .AnyAsync(
                row => row.EditionId == notice.EditionId && row.Kind == step,
                cancellationToken
            );
    }
}
