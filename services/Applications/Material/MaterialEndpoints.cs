using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.Intake;
using QualityAward.Casework.CaseAccess;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Preconditions;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Material;

/// <summary>A candidate's material for those who review: <c>/api/applications/candidates/{id}/material</c>.</summary>
public static class MaterialEndpoints
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapMaterial(this IEndpointRouteBuilder api) =>
        api.MapGet("/candidates/{id:guid}/material", GetAsync)
            .RequireAwardRole(Roles.Office, Roles.Expert, Roles.Supervisor)
            .WithTags("评审材料")
            .WithSummary(
                "候选对象材料（第七条、第二十二条、第二十三条）：查阅商业秘密须注明用途 purpose，逐次记录"
            );

    private static async Task<Ok<CandidateMaterialView>> GetAsync(
        Guid id,
        ApplicationsDb db,
        CaseAccess access,
        FormProtection protection,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct,
        string? purpose = null
    )
    {
        var by = http.User.ToAwardUser();
        var found = await db
            .Applications.WithSubmitted()
            .AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == id && a.State != ApplicationState.Locked, ct);
        if (
            found?.Submitted is not { } version
            || found.State
                is not (
                    ApplicationState.Reported
                    or ApplicationState.Listed
                    or ApplicationState.Announced
                    or ApplicationState.Accepted
                    or ApplicationState.Awarded
                    or ApplicationState.NotAwarded
                    or ApplicationState.AwardRevoked
                )
        )
        {
            throw new RefusedException(Refusals.NotFound);
        }

        await access.RequireAsync(by, found.EditionId, id, ct);
        string[] secretItems =
        [
            .. (version.Form.Report?.Items ?? [])
                .Where(i => i.SecretText is { Length: > 0 })
                .Select(i => i.Item),
        ];
        var secrets =
            secretItems.Length > 0
            && by.Role is Roles.Expert or Roles.Supervisor
            && !string.IsNullOrWhiteSpace(purpose);
        if (secrets)
        {
            // 第二十三条: recorded before anything is shown.
            await db.InTransaction(
                async token =>
                {
                    db.Add(
                        SecretOpening.Of(
                            found,
                            by,
                            purpose!.Trim(),
                            string.Join("、", secretItems),
                            clock.Now
                        )
                    );
                    await db.SaveChangesAsync(token);
                },
                ct
            );
        }

        http.SetETag(found.Version);
        return TypedResults.Ok(
            new CandidateMaterialView(
                id,
                found.EditionId,
                found.Kind,
                found.Name ?? "",
                found.State,
                version.Number,
                version.Sha256,
                protection.ForReviewer(version.Form, secrets),
                secretItems,
                secrets ? $"{by.Name} {clock.Now:yyyy-MM-dd HH:mm}" : null
            )
        );
    }
}
