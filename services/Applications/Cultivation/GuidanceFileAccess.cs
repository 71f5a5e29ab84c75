using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Files;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Cultivation;

/// <summary>第八条: what 市质量强市办 has in use is read by all receiving bodies; what a body has, by itself alone.</summary>
internal sealed class GuidanceFileAccess(ApplicationsDb db) : IFileAccess
{
    /// <inheritdoc/>
    public async Task<bool> MayReadAsync(
        StoredFile file,
        AwardUser user,
        CancellationToken cancellationToken
    ) =>
        user.Role == Roles.ReceivingBody
        && file.Unit == UnitCodes.CityOffice
        && await db.Set<NamedFile>()
            .Where(n => n.FileId == file.Id)
            .Join(db.Set<GuidanceMaterial>(), n => n.OwnerId, m => m.Id, (_, m) => m)
            .AnyAsync(
                m => m.Unit == UnitCodes.CityOffice && m.State == GuidanceMaterialState.InUse,
                cancellationToken
            );
}
