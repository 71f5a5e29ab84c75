using Microsoft.EntityFrameworkCore;

namespace QualityAward.Identity.Appointments;

/// <summary>Who holds a role.</summary>
internal static class RoleHolders
{
    /// <summary>Accounts of those who hold it and can sign in.</summary>
    public static Task<HashSet<Guid>> HoldersAsync(
        this IdentityDb db,
        string role,
        CancellationToken cancellationToken
    ) =>
        db
            .Accounts.Where(a => a.DisabledAt == null)
            .Where(a => a.Assignments.Any(x => x.Role == role && x.WithdrawnAt == null))
            .Select(a => a.Id)
            .ToHashSetAsync(cancellationToken);
}
