using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.Sessions;

namespace QualityAward.Identity.SignIn;

/// <summary>Makes another assignment the active one of a session; the next token carries it.</summary>
public sealed class RoleChoice(IdentityDb db, TimeProvider time)
{
    /// <summary>Chooses, and remembers for the next sign-in.</summary>
    /// <returns>False when it is none of the person's assignments in force.</returns>
    public async Task<bool> TryChooseAsync(
        OpenSession open,
        Guid? assignmentId,
        CancellationToken cancellationToken
    )
    {
        if (open.Account.Find(assignmentId) is not { } chosen)
        {
            return false;
        }
        if (chosen.Id != open.Active?.Id)
        {
            open.Session.AssignmentId = chosen.Id;
            db.AccountEvents.Add(
                new(
                    open.Account.Id,
                    AccountEventKinds.RoleChosen,
                    time.GetUtcNow(),
                    open.Account.Id,
                    $"{chosen.Unit.ShortName}：{Roles.NameOf(chosen.Role)}"
                )
            );
            await db.SaveChangesAsync(cancellationToken);
        }
        await db
            .SignInStates.Where(s => s.AccountId == open.Account.Id)
            .ExecuteUpdateAsync(
                set => set.SetProperty(s => s.LastAssignmentId, chosen.Id),
                cancellationToken
            );
        return true;
    }
}
