using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Events;

/// <summary>The service's own database for work that no request asked for.</summary>
internal sealed class EventDatabase(IServiceScopeFactory scopes)
{
    /// <summary>Does something with a context of its own.</summary>
    public async Task<T> UseAsync<T>(Func<DbContext, Task<T>> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<IServiceDatabase>().Context);
    }

    /// <summary>A lock among all replicas (<see cref="IServiceDatabase.LockAsync"/>).</summary>
    public async Task<IAsyncDisposable> LockAsync(string name, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<IServiceDatabase>()
            .LockAsync(name, cancellationToken);
    }
}
