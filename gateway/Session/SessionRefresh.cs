using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Polly.Timeout;

namespace QualityAward.Gateway.Session;

/// <summary>
/// Fetches new tokens before the old ones run out, for one request a session at a time in all replicas together: Identity
/// takes a refresh token once. The others go on with the token they have, or wait where it is spent.
/// </summary>
public sealed partial class SessionRefresh(
    IServiceScopeFactory scopes,
    TicketProtector protector,
    SessionCopies copies,
    TokenClient tokens,
    SessionLifetimes lifetimes,
    TimeProvider time,
    ILogger<SessionRefresh> logger
)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>Whether the ticket's access token should be replaced by now.</summary>
    public bool IsDue(AuthenticationTicket ticket) =>
        ticket.Properties.AccessTokenExpiresAt - time.GetUtcNow() < lifetimes.RefreshBefore;

    /// <summary>The session as it is now, with tokens as fresh as can be had.</summary>
    /// <returns>The ticket – its token may be spent while Identity is away –, or null when the session is over.</returns>
    public async Task<AuthenticationTicket?> FreshAsync(
        string handle,
        CancellationToken cancellationToken
    )
    {
        var handleHash = Secret.HashOf(handle);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GatewayDb>();
        var deadline = time.GetUtcNow() + Patience;
        while (true)
        {
            var now = time.GetUtcNow();
            var row = await db
                .Sessions.AsNoTracking()
                .SingleOrDefaultAsync(
                    r => r.HandleHash == handleHash && r.ExpiresAt > now,
                    cancellationToken
                );
            if (row is null)
            {
                return null;
            }
            var ticket = protector.Unprotect(row.Ticket);
            ticket.Properties.ExpiresUtc = row.ExpiresAt;
            if (!IsDue(ticket))
            {
                copies.Replace(row.KeyHash, protector.Protect(ticket));
                return ticket;
            }
            if (await LeaseAsync(db, row, now, cancellationToken))
            {
                return await AskAsync(db, row, ticket, cancellationToken);
            }
            if (ticket.Properties.AccessTokenExpiresAt > now || now > deadline)
            {
                return ticket;
            }
            await Task.Delay(Look, time, cancellationToken);
        }
    }

    private static async Task<bool> LeaseAsync(
        GatewayDb db,
        SessionRow row,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) =>
        await db
            .Sessions.Where(r => r.KeyHash == row.KeyHash && r.Ticket == row.Ticket)
            .Where(r => r.RefreshingUntil == null || r.RefreshingUntil < now)
            .ExecuteUpdateAsync(
                r => r.SetProperty(x => x.RefreshingUntil, now + Lease),
                cancellationToken
            ) == 1;

    private async Task<AuthenticationTicket?> AskAsync(
        GatewayDb db,
        SessionRow row,
        AuthenticationTicket ticket,
        CancellationToken cancellationToken
    )
    {
        try
        {
            // Not the visitor's token: new tokens must be stored even if the visitor leaves meanwhile.
            var answer = ticket.Properties.RefreshToken is { Length: > 0 } token
                ? await tokens.RefreshAsync(token, CancellationToken.None)
                : null;
            return answer is null
                ? await EndAsync(db, row)
                : await StoreAsync(db, row, ticket.With(answer, time.GetUtcNow()));
        }
        catch (Exception e)
            when (e is HttpRequestException or TaskCanceledException or TimeoutRejectedException)
        {
            // The lease stays until it runs out: nobody asks an Identity that is away again and again.
            LogNotRefreshed(e);
            return ticket;
        }
    }

    private async Task<AuthenticationTicket?> StoreAsync(
        GatewayDb db,
        SessionRow row,
        AuthenticationTicket ticket
    )
    {
        var bytes = protector.Protect(ticket);
        var stored = await db
            .Sessions.Where(r => r.KeyHash == row.KeyHash)
            .ExecuteUpdateAsync(r =>
                r.SetProperty(x => x.Ticket, bytes)
                    .SetProperty(x => x.RefreshingUntil, (DateTimeOffset?)null)
            );
        if (stored == 0)
        {
            return null;
        }
        copies.Replace(row.KeyHash, bytes);
        return ticket;
    }

    private async Task<AuthenticationTicket?> EndAsync(GatewayDb db, SessionRow row)
    {
        await db.Sessions.Where(r => r.KeyHash == row.KeyHash).ExecuteDeleteAsync();
        await copies.RemoveAsync(row.KeyHash);
        LogOver();
        return null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Identity gave no new tokens now.")]
    private partial void LogNotRefreshed(Exception e);

    [LoggerMessage(Level = LogLevel.Information, Message = "Identity ended a session.")]
    private partial void LogOver();
}
