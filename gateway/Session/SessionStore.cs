using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace QualityAward.Gateway.Session;

/// <summary>Keeps tickets, with their tokens, in PostgreSQL; the browser holds nothing but a key.</summary>
public sealed class SessionStore(
    IServiceScopeFactory scopes,
    TicketProtector protector,
    SessionCopies copies,
    SessionMemory memory,
    TimeProvider time
) : ITicketStore
{
    /// <inheritdoc/>
    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Secret.New();
        await WriteAsync(key, ticket);
        return key;
    }

    /// <inheritdoc/>
    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var keyHash = Secret.HashOf(key);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GatewayDb>();
        // Only the end moves: the tokens of the row may be newer than those this request was given.
        var expiresAt = ExpiryOf(ticket);
        await db
            .Sessions.Where(row => row.KeyHash == keyHash)
            .ExecuteUpdateAsync(row => row.SetProperty(r => r.ExpiresAt, expiresAt));
        await copies.RemoveAsync(keyHash);
    }

    /// <inheritdoc/>
    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var keyHash = Secret.HashOf(key);
        if (memory.Find(keyHash) is { } known)
        {
            return known;
        }
        var asOf = memory.Changes;
        var ticket = await ReadAsync(keyHash);
        if (ticket is not null)
        {
            memory.Keep(keyHash, ticket, asOf);
        }
        return ticket;
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(string key)
    {
        var keyHash = Secret.HashOf(key);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GatewayDb>();
        await db.Sessions.Where(row => row.KeyHash == keyHash).ExecuteDeleteAsync();
        await copies.RemoveAsync(keyHash);
    }

    private async Task<AuthenticationTicket?> ReadAsync(byte[] keyHash)
    {
        if (await copies.FindAsync(keyHash) is { } copy)
        {
            return protector.Unprotect(copy);
        }
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GatewayDb>();
        var now = time.GetUtcNow();
        var row = await db
            .Sessions.AsNoTracking()
            .SingleOrDefaultAsync(r => r.KeyHash == keyHash && r.ExpiresAt > now);
        if (row is null)
        {
            return null;
        }
        var ticket = protector.Unprotect(row.Ticket);
        ticket.Properties.ExpiresUtc = row.ExpiresAt;
        copies.Keep(keyHash, protector.Protect(ticket));
        return ticket;
    }

    private async Task WriteAsync(string key, AuthenticationTicket ticket)
    {
        var handle = Secret.New();
        ticket.Properties.Handle = handle;
        var sid = ticket.Principal.FindFirst("sid")?.Value;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GatewayDb>();
        if (sid is not null)
        {
            // The same sign-in came back, for instance in another role: what it held before is over.
            var before = await db
                .Sessions.Where(row => row.Sid == sid)
                .Select(row => row.KeyHash)
                .ToListAsync();
            await db.Sessions.Where(row => before.Contains(row.KeyHash)).ExecuteDeleteAsync();
            foreach (var ended in before)
            {
                await copies.RemoveAsync(ended);
            }
        }
        db.Sessions.Add(
            new SessionRow
            {
                KeyHash = Secret.HashOf(key),
                HandleHash = Secret.HashOf(handle),
                Ticket = protector.Protect(ticket),
                Sid = sid,
                ExpiresAt = ExpiryOf(ticket),
            }
        );
        await db.SaveChangesAsync();
    }

    private DateTimeOffset ExpiryOf(AuthenticationTicket ticket) =>
        ticket.Properties.ExpiresUtc ?? time.GetUtcNow() + SessionCookies.Life;
}
