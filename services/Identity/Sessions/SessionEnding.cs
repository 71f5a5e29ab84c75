using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using QualityAward.Identity.Accounts;

namespace QualityAward.Identity.Sessions;

/// <summary>Ends sessions. Access tokens already issued run out within five minutes; refresh tokens are refused at once.</summary>
public sealed class SessionEnding(IdentityDb db, IOpenIddictTokenManager tokens, TimeProvider time)
{
    /// <summary>Ends one session; ending it twice changes nothing.</summary>
    public async Task EndAsync(Guid sessionId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var session = await db.Sessions.SingleOrDefaultAsync(
            s => s.Id == sessionId,
            cancellationToken
        );
        if (session is null || !session.IsOpen(now))
        {
            return;
        }
        session.End(now);
        db.AccountEvents.Add(
            new(session.AccountId, AccountEventKinds.SignedOut, now, session.AccountId)
        );
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Ends all sessions of an account, or all but one, and revokes its refresh tokens.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="by">Who wants it.</param>
    /// <param name="except">A session to keep.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task EndAllAsync(
        Guid accountId,
        Guid? by,
        Guid? except,
        CancellationToken cancellationToken
    )
    {
        var now = time.GetUtcNow();
        var open = await db
            .Sessions.Where(s => s.AccountId == accountId && s.EndedAt == null && s.Id != except)
            .ToListAsync(cancellationToken);
        open.ForEach(s => s.End(now));
        db.AccountEvents.Add(new(accountId, AccountEventKinds.SignedOutEverywhere, now, by));
        await db.SaveChangesAsync(cancellationToken);
        if (except is null)
        {
            // The sessions table alone decides; this also takes the tokens out of store.
            await tokens.RevokeBySubjectAsync(accountId.ToString(), cancellationToken);
        }
    }
}
