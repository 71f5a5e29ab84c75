using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Sessions;
using QualityAward.Rest.Problems;

namespace QualityAward.Identity.SignIn;

/// <summary>A person's own roles, and the one in use.</summary>
public sealed class OwnRoles(RoleChoice choice, IdentityDb db)
{
    /// <summary>The person with their roles.</summary>
    public async Task<MeView> ViewAsync(OpenSession open, CancellationToken cancellationToken) =>
        new(
            open.Account.Id,
            open.Account.UserName!,
            open.Account.Name,
            open.Active?.ToView(),
            [.. open.Account.InForce.OrderBy(a => a.GrantedAt).Select(a => a.ToView())],
            await db.Authenticators.AnyAsync(a => a.AccountId == open.Account.Id, cancellationToken)
        );

    /// <summary>Uses another role from the next token on.</summary>
    /// <exception cref="RefusedException">404: it is none of the person's.</exception>
    public async Task<MeView> ChooseAsync(
        OpenSession open,
        Guid assignmentId,
        CancellationToken cancellationToken
    )
    {
        if (!await choice.TryChooseAsync(open, assignmentId, cancellationToken))
        {
            throw new RefusedException(Refusals.NotFound);
        }

        return await ViewAsync(
            open with
            {
                Active = open.Account.Find(assignmentId),
            },
            cancellationToken
        );
    }
}
