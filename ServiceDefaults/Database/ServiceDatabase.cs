using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace QualityAward.ServiceDefaults.Database;

/// <inheritdoc />
internal sealed class ServiceDatabase<TDb>(TDb context, NpgsqlDataSource source) : IServiceDatabase
    where TDb : DbContext
{
    public DbContext Context => context;

    public async Task<IAsyncDisposable> LockAsync(
        string name,
        CancellationToken cancellationToken
    ) => await ReplicaLock.TakeAsync(source, name, cancellationToken);
}
