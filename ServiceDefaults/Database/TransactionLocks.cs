using Microsoft.EntityFrameworkCore;

namespace QualityAward.ServiceDefaults.Database;

/// <summary>
/// Rules across rows run one after the other: named locks of the service's database, held until the transaction ends. Whoever
/// changes what others' acts rest on locks it; whoever acts on it holds it, many at once, and reads it only then.
/// </summary>
public static class TransactionLocks
{
    /// <summary>Alone: waits for all who lock or hold it.</summary>
    /// <param name="db">The service's database, inside a transaction.</param>
    /// <param name="what">What is locked, e.g. <c>stage:{edition}</c>; names are of one service.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">No transaction is open: the lock would be gone at once.</exception>
    public static Task LockAsync(
        this DbContext db,
        string what,
        CancellationToken cancellationToken
    )
    {
        RequireTransaction(db);
        return db.Database.ExecuteSqlAsync(
            $"SELECT pg_advisory_xact_lock(hashtextextended({what}, 0))",
            cancellationToken
        );
    }

    /// <summary>Together with others who hold it: waits only for whoever locks it.</summary>
    /// <inheritdoc cref="LockAsync"/>
    public static Task HoldAsync(
        this DbContext db,
        string what,
        CancellationToken cancellationToken
    )
    {
        RequireTransaction(db);
        return db.Database.ExecuteSqlAsync(
            $"SELECT pg_advisory_xact_lock_shared(hashtextextended({what}, 0))",
            cancellationToken
        );
    }

    private static void RequireTransaction(DbContext db)
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A lock is taken inside a transaction only.");
        }
    }
}
