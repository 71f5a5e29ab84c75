using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Data;
using QualityAward.Rest.Problems;

namespace QualityAward.Identity.People;

/// <summary>Accounts as administrators see them.</summary>
public sealed class AccountDirectory(IdentityDb db, TimeProvider time)
{
    /// <summary>Most accounts of one page.</summary>
    public const int MaximumLimit = 100;

    /// <summary>A page in order of user names.</summary>
    /// <param name="search">Part of a user name or name.</param>
    /// <param name="unit">Only people of this unit.</param>
    /// <param name="after">The last user name of the page before.</param>
    /// <param name="limit">1 to <see cref="MaximumLimit"/>.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<AccountPage> ListAsync(
        string? search,
        string? unit,
        string? after,
        int limit,
        CancellationToken ct
    )
    {
        var query = db.Accounts.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(search))
        {
            // User names are lower case by rule.
            var part = search.Trim().ToLowerInvariant();
            query = query.Where(a => a.UserName!.Contains(part) || a.Name.Contains(part));
        }
        if (unit is not null)
        {
            query = query.Where(a =>
                a.Assignments.Any(x => x.UnitCode == unit && x.WithdrawnAt == null)
            );
        }
        if (after is not null)
        {
            query = query.Where(a => string.Compare(a.UserName, after) > 0);
        }
        var found = await query.OrderBy(a => a.UserName).Take(limit + 1).ToListAsync(ct);
        var items = await ViewsAsync(found.Take(limit).ToList(), ct);
        return new(items, found.Count > limit ? items[^1].UserName : null);
    }

    /// <summary>The tracked account.</summary>
    /// <exception cref="Common.RefusedException">404.</exception>
    public async Task<Account> FindAsync(Guid id, CancellationToken ct) =>
        await db.Accounts.SingleOrDefaultAsync(a => a.Id == id, ct)
        ?? throw new Common.RefusedException(Refusals.NotFound);

    /// <summary>One account's view.</summary>
    public async Task<AccountView> ViewAsync(Account account, CancellationToken ct) =>
        (await ViewsAsync([account], ct))[0];

    private async Task<IReadOnlyList<AccountView>> ViewsAsync(
        IReadOnlyList<Account> accounts,
        CancellationToken ct
    )
    {
        var ids = accounts.Select(a => a.Id).ToList();
        var states = await db
            .SignInStates.AsNoTracking()
            .Where(s => ids.Contains(s.AccountId))
            .ToDictionaryAsync(s => s.AccountId, ct);
        var enrolled = await db
            .Authenticators.Where(a => ids.Contains(a.AccountId))
            .Select(a => a.AccountId)
            .ToHashSetAsync(ct);
        var proposed = (
            await db
                .RoleProposals.AsNoTracking()
                .Where(p => ids.Contains(p.AccountId) && p.State == RoleProposalState.Proposed)
                .OrderBy(p => p.ProposedAt)
                .ToListAsync(ct)
        ).ToLookup(p => p.AccountId, p => p.ToView());
        var now = time.GetUtcNow();
        return
        [
            .. accounts.Select(a =>
                a.ToView(states.GetValueOrDefault(a.Id), enrolled.Contains(a.Id), now) with
                {
                    Proposals = [.. proposed[a.Id]],
                }
            ),
        ];
    }
}
