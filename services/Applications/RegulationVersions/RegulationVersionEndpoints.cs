using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Common.Periods;
using QualityAward.Common.Regulation;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.RegulationVersions;

/// <summary>管理办法 versions over REST: public, since anyone may ask which numbers apply (article 32).</summary>
public static class RegulationVersionEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapRegulationVersions(this IEndpointRouteBuilder api) =>
        api.MapGet("/regulation-versions", ListAsync)
            .AllowAnonymous()
            .WithTags("管理办法")
            .WithSummary("各版管理办法及其数值、有效期（第三十二条）");

    private static async Task<Ok<List<RegulationVersionView>>> ListAsync(
        ApplicationsDb db,
        CancellationToken ct
    )
    {
        var versions = await db
            .RegulationVersions.AsNoTracking()
            .Select(row => row.Version)
            .ToListAsync(ct);
        return TypedResults.Ok(
            versions
                .OrderBy(v => v.InForceFrom)
                .Select(v => ToView(v, versions.PeriodOf(v)))
                .ToList()
        );
    }

    /// <param name="v">The version.</param>
    /// <param name="inForce">How long it is in force.</param>
    internal static RegulationVersionView ToView(RegulationVersion v, LegalPeriod inForce) =>
        new(
            v.Code,
            v.Title,
            inForce.FirstDay,
            inForce.LastDay,
            v.CycleYears,
            v.OrganisationQuota,
            v.IndividualQuota,
            v.CleanYears.Years,
            v.AcceptanceNoticeDays,
            v.AwardNoticeDays,
            v.Ban.Years,
            v.Liability.Years,
            v.Issuer,
            v.IssuedOn,
            v.DocumentNumber,
            v.Repeals
        );
}
