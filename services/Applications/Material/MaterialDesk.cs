using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.Intake;
using QualityAward.Casework.CaseAccess;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Material;

/// <summary>第七条、第二十二条、第二十三条: opens a candidate's material for those who review, and records who opens secrets.</summary>
internal sealed class MaterialDesk(
    ApplicationsDb db,
    CaseAccess access,
    FormProtection protection,
    AwardClock clock
)
{
    private static readonly ApplicationState[] BeforeReviewers =
    [
        ApplicationState.Reported,
        ApplicationState.Listed,
        ApplicationState.Announced,
        ApplicationState.Accepted,
        ApplicationState.Awarded,
        ApplicationState.NotAwarded,
        ApplicationState.AwardRevoked,
    ];

    /// <summary>The material; with the secret passages where a purpose is named by who may open them.</summary>
    /// <exception cref="RefusedException">404: none that reviewers see; as for <see cref="CaseAccess"/>.</exception>
    public async Task<TaggedOk<CandidateMaterialView>> OpenAsync(
        Guid id,
        string? purpose,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var found = await db
            .Applications.WithSubmitted()
            .AsNoTracking()
            .SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
        if (found?.Submitted is not { } version || !BeforeReviewers.Contains(found.State))
        {
            throw new RefusedException(Refusals.NotFound);
        }

        await access.RequireAsync(by, found.EditionId, id, cancellationToken);
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
            await RecordAsync(
                SecretOpening.Of(
                    found,
                    by,
                    purpose!.Trim(),
                    string.Join("、", secretItems),
                    clock.Now
                ),
                cancellationToken
            );
        }

        var view = new CandidateMaterialView(
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
        {
            Acts = LockActs.OpenTo(by, id, found.State),
        };
        return Tagged.Ok(view, found.Version);
    }

    private Task RecordAsync(SecretOpening opening, CancellationToken cancellationToken) =>
        db.InTransaction(
            async token =>
            {
                db.Add(opening);
                await db.SaveChangesAsync(token);
            },
            cancellationToken
        );
}
