using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.Intake.Rules;
using QualityAward.Applications.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Files;
using QualityAward.Rest.Preconditions;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Intake;

/// <summary>Finding, changing and showing an application to the unit that files it, and to no other.</summary>
internal static class OwnApplications
{
    /// <summary>The unit's own; another's answers as one that is not there.</summary>
    public static async Task<Application> OwnAsync(
        Guid id,
        ApplicationsDb db,
        HttpContext http,
        CancellationToken ct
    )
    {
        var unit = http.User.ToAwardUser().Unit;
        return await db.Applications.SingleOrDefaultAsync(
                a => a.Id == id && a.ApplicantUnit == unit,
                ct
            ) ?? throw new RefusedException(Refusals.NotFound);
    }

    /// <summary>Acts on the version that was looked at.</summary>
    public static Task<Application> ChangeAsync(
        Guid id,
        ApplicationsDb db,
        HttpContext http,
        Action<Application> change,
        CancellationToken ct
    ) =>
        db.InTransaction(
            async token =>
            {
                var own = await OwnAsync(id, db, http, token);
                http.EnsureMatch(own.Version, () => null);
                change(own);
                await db.SaveChangesAsync(token);
                return own;
            },
            ct
        );

    /// <summary>As its own unit sees it.</summary>
    public static async Task<ApplicationView> ViewAsync(
        Application a,
        ApplicationsDb db,
        FormProtection protection,
        RequiredPapers papers,
        AwardClock clock,
        HttpContext http,
        CancellationToken ct
    )
    {
        var stamped = await papers.SeemsToNeedAsync(a.EditionId, StampedActs.Recommendation, ct);
        var edition = await db.Editions.AsNoTracking().SingleAsync(e => e.Id == a.EditionId, ct);
        http.SetETag(a.Version);
        return new(
            a.Id,
            a.EditionId,
            edition.Name,
            a.Kind,
            Shown(a.State),
            Shown(a.State).ChineseName(),
            a.ReceivingUnit,
            a.ReceivingBody,
            a.State is ApplicationState.Locked ? null : protection.ForOwner(a.Draft),
            ApplicationStates.IsEditable(a.State)
                ? FormCheck.Run(
                    a.Kind,
                    protection.OpenNumber(a.Draft),
                    FilingGround.Of(edition, stamped, clock.Today)
                )
                : [],
            a.VersionCount,
            await SubmittedAtAsync(a, db, ct),
            a.ReturnReasons,
            FilingPeriodRule.LastDay(edition.Schedule, a.State is ApplicationState.Returned),
            await FilesAsync(a, db, ct),
            a.ReturnCorrects,
            ApplicationStates.IsEditable(a.State) ? FormRemarks.Of(a.Draft) : null
        );
    }

    /// <summary>Before publication the applicant does not learn whether it is on the draft list.</summary>
    public static ApplicationState Shown(ApplicationState state) =>
        state is ApplicationState.Listed ? ApplicationState.Reported : state;

    private static async Task<DateTimeOffset?> SubmittedAtAsync(
        Application a,
        ApplicationsDb db,
        CancellationToken ct
    ) =>
        a.VersionCount == 0
            ? null
            : await db.Set<ApplicationVersion>()
                .Where(v => v.ApplicationId == a.Id && v.Number == a.VersionCount)
                .Select(v => v.SubmittedAt)
                .SingleAsync(ct);

    private static async Task<IReadOnlyList<FileView>> FilesAsync(
        Application a,
        ApplicationsDb db,
        CancellationToken ct
    )
    {
        // 涉密锁定: nothing of it is shown any more, file names included.
        if (a.State is ApplicationState.Locked)
        {
            return [];
        }

        List<Guid> inDraft = [.. FormFiles.Of(a.Draft)];
        var submitted = db.Set<NamedFile>().Where(f => f.OwnerId == a.Id);
        var files = await db.Set<StoredFile>()
            .AsNoTracking()
            .Where(f =>
                f.Unit == a.ApplicantUnit
                && (inDraft.Contains(f.Id) || submitted.Any(s => s.FileId == f.Id))
            )
            .OrderBy(f => f.UploadedAt)
            .ToListAsync(ct);
        return [.. files.Select(f => f.ToView())];
    }
}
