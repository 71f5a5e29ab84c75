using Microsoft.EntityFrameworkCore;

namespace QualityAward.ServiceDefaults.Database;

/// <summary>The only way to open a transaction: with retries on, EF refuses any other.</summary>
public static class TransactionExtensions
{
    /// <inheritdoc cref="InTransaction{T}" />
    public static Task InTransaction(
        this DbContext db,
        Func<CancellationToken, Task> work,
        CancellationToken cancellationToken = default
    ) =>
        db.InTransaction(
            async cancellationToken =>
            {
                await work(cancellationToken);
                return true;
            },
            cancellationToken
        );

    /// <summary>
    /// Runs the work in one transaction and commits it; within a running one it simply takes part. After a broken connection
    /// the work is run again from the start, so it loads what it changes itself: whatever was tracked before is let go.
    /// </summary>
    /// <exception cref="InvalidOperationException">Changes were made before and would be lost.</exception>
    public static async Task<T> InTransaction<T>(
        this DbContext db,
        Func<CancellationToken, Task<T>> work,
        CancellationToken cancellationToken = default
    )
    {
        if (db.Database.CurrentTransaction is not null)
        {
            return await work(cancellationToken);
        }

        if (db.ChangeTracker.HasChanges())
        {
            throw new InvalidOperationException("Make changes inside the transaction's work.");
        }

        return await db
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(
                async cancellationToken =>
                {
                    db.ChangeTracker.Clear();
#pragma warning disable RS0030 // The one place that may.
                    await using var transaction = await db.Database.BeginTransactionAsync(
                        cancellationToken
                    );
#pragma warning restore RS0030
                    var result = await work(cancellationToken);
                    await transaction.CommitAsync(cancellationToken);
                    return result;
                },
                cancellationToken
            );
    }
}
