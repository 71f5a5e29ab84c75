using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Search;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Accounts;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Identity.Appointments;

/// <summary>Accounts as administrators see them.</summary>
public sealed class AccountDirectory(IdentityDb db, TimeProvider time)
    : ICaseAnswer<Account, AccountView>
{
    /// <summary>Most accounts of one page.</summary>
    public const int MaximumLimit = PageQuery.Most;

    /// <summary>A page in order of user names.</summary>
    /// <param name="asked">Which accounts, and after which one.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<AccountPage> ListAsync(
        AccountsAsked asked,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var (search, unit, after, _) = asked;
        var page = new PageQuery(null, asked.Limit);
        var query = db.Accounts.AsNoTracking().Holding(search);
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
        var found = await query
            .OrderBy(a => a.UserName)
            .Take(page.Take)
            .ToListAsync(cancellationToken);
        var items = await ViewsAsync([.. found.Take(page.Size)], by, cancellationToken);
        return new(items, found.Count > page.Size ? items[^1].UserName : null);
    }

    /// <summary>The tracked account.</summary>
    /// <exception cref="RefusedException">404.</exception>
    public async Task<Account> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Accounts.SingleOrDefaultAsync(a => a.Id == id, cancellationToken)
        ?? throw new RefusedException(Refusals.NotFound);

    /// <summary>One account's view.</summary>
    public async Task<AccountView> ViewAsync(
        Account account,
        AwardUser by,
        CancellationToken cancellationToken
    ) => (await ViewsAsync([account], by, cancellationToken))[0];

    /// <inheritdoc/>
    public async Task<TaggedOk<AccountView>> OfAsync(
        Account found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Tagged.Ok(await ViewAsync(found, by, cancellationToken), found.Version);

    /// <summary>An account's history, latest first.</summary>
    /// <exception cref="RefusedException">404.</exception>
    public async Task<IReadOnlyList<AccountEventView>> EventsAsync(
        Guid id,
        CancellationToken cancellationToken
    )
    {
        var account = await FindAsync(id, cancellationToken);
        var events = await db
            .AccountEvents.AsNoTracking()
            .Where(e => e.AccountId == account.Id)
            .OrderByDescending(e => e.Id)
            .Take(MaximumLimit)
            .ToListAsync(cancellationToken);
        return events.ConvertAll(e => e.ToView());
    }

    private async Task<IReadOnlyList<AccountView>> ViewsAsync(
        IReadOnlyList<Account> accounts,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var ids = accounts.Select(a => a.Id).ToList();
        var states = await db
            .SignInStates.AsNoTracking()
            .Where(s => ids.Contains(s.AccountId))
            .ToDictionaryAsync(s => s.AccountId, cancellationToken);
        var enrolled = await db
            .Authenticators.Where(a => ids.Contains(a.AccountId))
            .Select(a => a.AccountId)
            .ToHashSetAsync(cancellationToken);
        var proposed = (
            await db
                .RoleProposals.AsNoTracking()
                .Where(p => ids.Contains(p.AccountId) && p.State == RoleProposalState.Proposed)
                .OrderBy(p => p.ProposedAt)
                .ToListAsync(cancellationToken)
        ).ToLookup(p => p.AccountId, p => p.ToView());
        var now = time.GetUtcNow();
        return
        [
            .. accounts.Select(a =>
                a.ToView(states.GetValueOrDefault(a.Id), enrolled.Contains(a.Id), now) with
                {
                    Proposals = [.. proposed[a.Id]],
                    Acts = AccountActs.OpenTo(by, a),
                }
            ),
        ];
    }
}

/// <summary>Which accounts are listed.</summary>
/// <param name="Search">Part of a user name or name.</param>
/// <param name="Unit">Only people of this unit.</param>
/// <param name="After">The last user name of the page before.</param>
/// <param name="Limit">Rows wanted, 1 to 100.</param>
public readonly record struct AccountsAsked(
    string? Search,
    string? Unit,
    string? After,
    int? Limit
);
