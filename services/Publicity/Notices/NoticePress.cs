using QualityAward.Common;
using QualityAward.Events;
using QualityAward.Publicity.TransparencyLog;

namespace QualityAward.Publicity.Notices;

/// <summary>Makes a notice public: in the database, in the transparency log, and in the caches' knowledge.</summary>
public sealed class NoticePress(PublicityDb db, LogBook log, CacheHints hints)
{
    /// <summary>Publishes it, in the transaction of the event that brought it.</summary>
    public async Task PublishAsync(
        Notice notice,
        EventContext context,
        CancellationToken cancellationToken
    )
    {
        db.Add(notice);
        context.AfterCommit(_ => hints.EvictAsync(CacheTags.Notices));
        await log.AppendAsync(notice.ToLeaf(), cancellationToken);
    }
}
