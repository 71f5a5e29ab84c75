using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Accounts;

namespace QualityAward.Identity.Sessions;

/// <summary>A session that is open now, its person, and the role in use if it still holds.</summary>
public sealed record OpenSession(Session Session, Account Account, Assignment? Active);

/// <summary>Reads sessions as they are now; nothing is cached, so an end takes effect at the next question.</summary>
public sealed class SessionReader(IdentityDb db, TimeProvider time)
{
    /// <summary>The open session with this id, null when it ended or its account is disabled.</summary>
    public async Task<OpenSession?> FindAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var session = await db.Sessions.SingleOrDefaultAsync(
            s => s.Id == sessionId,
            cancellationToken
        );
        if (session is null || !session.IsOpen(time.GetUtcNow()))
        {
            return null;
        }
        var account = await db.Accounts.SingleAsync(
            a => a.Id == session.AccountId,
            cancellationToken
        );
        return account.DisabledAt is null
            ? new(session, account, account.Find(session.AssignmentId))
            : null;
    }

    /// <summary>Open sessions of an account, newest first.</summary>
    public async Task<IReadOnlyList<SessionView>> ListAsync(
        Guid accountId,
        Guid current,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var open = await db
            .Sessions.AsNoTracking()
            .Where(s => s.AccountId == accountId && s.EndedAt == null)
            .Where(s => s.SignedInAt > now - Session.Lifetime)
            .OrderByDescending(s => s.SignedInAt)
            .ToListAsync(cancellationToken);
        return [.. open.Select(s => s.ToView(current))];
    }
}
