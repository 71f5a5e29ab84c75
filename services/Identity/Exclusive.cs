using Microsoft.EntityFrameworkCore;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Identity;

/// <summary>Work that one replica does at a time.</summary>
public static class Exclusive
{
    /// <summary>Runs the work in a transaction that holds a lock of this name until it is committed.</summary>
    public static Task<T> AloneAsync<T>(
        this IdentityDb db,
        string name,
        Func<Task<T>> work,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async cancellationToken =>
            {
                await db.LockAsync(name, cancellationToken);
                return await work();
            },
            cancellationToken
        );
}
