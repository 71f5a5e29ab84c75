using Microsoft.EntityFrameworkCore;

namespace QualityAward.Events.Receiving;

/// <summary>How far each aggregate's events have been applied.</summary>
internal static class Inbox
{
    /// <summary>
    /// The last event applied, 0 if none. The row stays locked until the transaction ends, so replicas that receive the
    /// same stream wait for each other.
    /// </summary>
    public static async Task<long> LockAsync(
        DbContext db,
        string publisher,
        Guid aggregateId,
        CancellationToken cancellationToken
    )
    {
        var marks = await db
            .Database.SqlQuery<long>(
                $"""
                insert into inbox_marks as i (publisher, aggregate_id, last_seq) values ({publisher}, {aggregateId}, 0)
                on conflict (publisher, aggregate_id) do update set last_seq = i.last_seq
                returning last_seq as "Value"
                """
            )
            .ToListAsync(cancellationToken);
        return marks[0];
    }

    /// <summary>Moves the mark, in the transaction of the changes that the event caused.</summary>
    public static Task AdvanceAsync(
        DbContext db,
        string publisher,
        Guid aggregateId,
        long seq,
        CancellationToken cancellationToken
    ) =>
        db.Database.ExecuteSqlAsync(
            $"update inbox_marks set last_seq = {seq} where publisher = {publisher} and aggregate_id = {aggregateId}",
            cancellationToken
        );
}
