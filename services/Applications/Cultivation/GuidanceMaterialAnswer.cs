using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Cultivation;

/// <summary>第八条: guidance material as its readers have it.</summary>
internal sealed class GuidanceMaterialAnswer(ApplicationsDb db)
    : ICaseAnswer<GuidanceMaterial, GuidanceMaterialView>
{
    public Task<TaggedOk<GuidanceMaterialView>> OfAsync(
        GuidanceMaterial found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Task.FromResult(Tagged.Ok(View(found, by), found.Version));

    /// <summary>One that exists for this person; not tracked.</summary>
    /// <exception cref="RefusedException">404.</exception>
    public Task<GuidanceMaterial> FindAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    ) => FindAsync(ReadableBy(by).AsNoTracking(), id, cancellationToken);

    /// <summary>One of this person's unit, to be changed.</summary>
    /// <exception cref="RefusedException">403: another unit's; 404.</exception>
    public async Task<GuidanceMaterial> RequireOwnAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var found = await FindAsync(ReadableBy(by), id, cancellationToken);
        return found.Unit == by.Unit ? found : throw new RefusedException(Refusals.RoleLacksRight);
    }

    /// <summary>A page, the latest first.</summary>
    public async Task<Page<GuidanceMaterialView>> PageAsync(
        GuidanceMaterialState? state,
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var own = ReadableBy(by).AsNoTracking();
        var shown = await own.Where(m => state == null || m.State == state)
            .NewestFirstAsync(m => m.PublishedAt, page, cancellationToken, own);
        var rows = await shown.ToListAsync(cancellationToken);
        return page.Of(rows, m => m.Id, m => View(m, by));
    }

    /// <summary>As this person reads it.</summary>
    public static GuidanceMaterialView View(GuidanceMaterial material, AwardUser by)
    {
        var own = material.Unit == by.Unit;
        return new(
            material.Id,
            material.Title,
            material.Note,
            material.Files.FileIds,
            material.Unit == UnitCodes.CityOffice,
            own ? material.PublishedBy : null,
            material.PublishedAt.ToOffset(AwardClock.ShanghaiOffset),
            material.State,
            material.Reason
        )
        {
            Acts = own ? GuidanceMaterialActs.Table.OpenTo(by, material) : [],
        };
    }

    private static async Task<GuidanceMaterial> FindAsync(
        IQueryable<GuidanceMaterial> all,
        Guid id,
        CancellationToken cancellationToken
    ) =>
        await all.SingleOrDefaultAsync(m => m.Id == id, cancellationToken)
        ?? throw new RefusedException(Refusals.NotFound);

    // The own, withdrawn ones too; and what 市质量强市办 has in use.
    private IQueryable<GuidanceMaterial> ReadableBy(AwardUser by) =>
        db.Set<GuidanceMaterial>()
            .Where(m =>
                m.Unit == by.Unit
                || (
                    m.Unit == UnitCodes.CityOffice
                    && m.State == GuidanceMaterialState.InUse
                    && by.Role == Roles.ReceivingBody
                )
            );
}
