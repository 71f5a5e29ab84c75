using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Accounts;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Identity.Appointments;

/// <summary>Appointments as they are answered, and only those that the reader may know of.</summary>
public sealed class RoleProposalAnswer(IdentityDb db, TimeProvider time)
    : ICaseAnswer<RoleProposal, RoleProposalView>
{
    private static readonly string[] Resets =
    [
        AccountEventKinds.PasswordReset,
        AccountEventKinds.SecondFactorReset,
        AccountEventKinds.Enabled,
    ];

    /// <inheritdoc/>
    public async Task<TaggedOk<RoleProposalView>> OfAsync(
        RoleProposal found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Tagged.Ok(View(found, await StandingAsync(by, cancellationToken)), found.Version);

    /// <summary>One appointment.</summary>
    /// <exception cref="RefusedException">404 also where the person may not know of it.</exception>
    public async Task<TaggedOk<RoleProposalView>> ReadAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await OfAsync(
            await VisibleTo(by)
                .AsNoTracking()
                .SingleOrDefaultAsync(p => p.Id == id, cancellationToken)
                ?? throw new RefusedException(Refusals.NotFound),
            by,
            cancellationToken
        );

    /// <summary>A page of the list, latest first.</summary>
    public async Task<Page<RoleProposalView>> PageAsync(
        string? state,
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var wanted = StateOf(state);
        var visible = VisibleTo(by).AsNoTracking();
        var shown = await visible
            .Where(p => wanted == null || p.State == wanted)
            .NewestFirstAsync(p => p.ProposedAt, page, cancellationToken, visible);
        var rows = await shown.ToListAsync(cancellationToken);
        var standing = await StandingAsync(by, cancellationToken);
        return page.Of(rows, p => p.Id, p => View(p, standing));
    }

    /// <summary>What somebody may see: administrators all, members of the leading group what waits or waited for them.</summary>
    public IQueryable<RoleProposal> VisibleTo(AwardUser by) =>
        by.Role == Roles.Administrator
            ? db.RoleProposals.AsQueryable()
            : db.RoleProposals.Where(p => p.ConfirmedIn == by.Role);

    /// <summary>How somebody stands to what waits.</summary>
    public async Task<RoleProposalStanding> StandingAsync(
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var (subject, since) = (
            Guid.Parse(by.Subject),
            time.GetUtcNow().AddDays(-SecondPersonConfirmsRule.ResetDays)
        );
        var resetBy = await db
            .AccountEvents.Where(e =>
                e.AccountId == subject && e.By != null && e.At >= since && Resets.Contains(e.Kind)
            )
            .Select(e => e.By!.Value)
            .ToHashSetAsync(cancellationToken);
        return new(by, await db.HoldersAsync(Roles.Administrator, cancellationToken), resetBy);
    }

    /// <summary>As REST shows it.</summary>
    public static RoleProposalView View(RoleProposal proposal, RoleProposalStanding standing) =>
        proposal.ToView() with
        {
            Acts = RoleProposalActs.OpenTo(standing, proposal),
        };

    // Each state is one word, so its name on the wire is its own in lower case.
    private static RoleProposalState? StateOf(string? state) =>
        state is null ? null
        : Enum.TryParse<RoleProposalState>(state, ignoreCase: true, out var known)
        && Enum.IsDefined(known)
            ? known
        : throw new RefusedException(
            Refusals.Malformed("状态应为 proposed、confirmed、refused 或者 withdrawn。")
        );
}
