using Microsoft.EntityFrameworkCore;

namespace QualityAward.ServiceDefaults.Database;

/// <summary>The service's database, for code that serves all services.</summary>
public interface IServiceDatabase
{
    /// <summary>The scope's context.</summary>
    DbContext Context { get; }

    /// <summary>
    /// Holds a named lock among all replicas of this service until disposed, on a connection of its own and outside any
    /// transaction.
    /// </summary>
    Task<IAsyncDisposable> LockAsync(string name, CancellationToken cancellationToken);
}
