using QualityAward.Common;
using QualityAward.ServiceDefaults;

namespace QualityAward.Honours.Papers;

/// <summary>Papers of registers and cases: for those who decide on them, and for the supervisors.</summary>
public sealed class HonoursFileAccess : IFileAccess
{
    /// <inheritdoc/>
    public Task<bool> MayReadAsync(
        StoredFile file,
        AwardUser user,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            user.Role is Roles.Office or Roles.Government or Roles.LeadingGroup or Roles.Supervisor
        );
}
