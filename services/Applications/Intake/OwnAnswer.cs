using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.Intake.Rules;
using QualityAward.Applications.Papers;
using QualityAward.Casework.Search;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Files;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.Intake;

/// <summary>Applications as the unit that files them sees them.</summary>
internal sealed class OwnAnswer(
    ApplicationsDb db,
    FormProtection protection,
    RequiredPapers papers,
    AwardClock clock
)
{
    /// <summary>Before publication the applicant does not learn whether it is on the draft list.</summary>
    public static ApplicationState Shown(ApplicationState state) =>
        state is ApplicationState.Listed ? ApplicationState.Reported : state;

    public async Task<TaggedOk<ApplicationView>> OfAsync(
        Application own,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Tagged.Ok(await ViewAsync(own, by, cancellationToken), own.Version);

    public async Task<ApplicationView> ViewAsync(
        Application own,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var edition = await db
            .Editions.AsNoTracking()
            .SingleAsync(e => e.Id == own.EditionId, cancellationToken);
        var editable = ApplicationStates.IsEditable(own.State);
        var returned = own.State is ApplicationState.Returned;
        var issues = editable ? await IssuesAsync(own, edition, cancellationToken) : [];
        var last = FilingPeriodRule.LastDay(edition.Schedule, returned);
        return new(
            own.Id,
            own.EditionId,
            edition.Name,
            own.Kind,
            Shown(own.State),
            Shown(own.State).ChineseName(),
            own.ReceivingUnit,
            own.ReceivingBody,
            own.State is ApplicationState.Locked ? null : protection.ForOwner(own.Draft),
            issues,
            own.VersionCount,
            await SubmittedAtAsync(own, cancellationToken),
            own.ReturnReasons,
            last,
            await FilesAsync(own, cancellationToken),
            own.ReturnCorrects,
            editable ? FormRemarks.Of(own.Draft) : null
        )
        {
            Acts = OwnActs.OpenTo(
                by,
                own.Id,
                own.State,
                FilingPeriodRule.Against(edition.Schedule.FilingFrom, last, returned, clock.Today),
                issues.Count
            ),
        };
    }

    /// <summary>What the form still lacks.</summary>
    public async Task<IReadOnlyList<FormIssue>> IssuesAsync(
        Application own,
        Edition edition,
        CancellationToken cancellationToken
    )
    {
        var stamped = await papers.SeemsToNeedAsync(
            own.EditionId,
            StampedActs.Recommendation,
            cancellationToken
        );
        return FormCheck.Run(
            own.Kind,
            protection.OpenNumber(own.Draft),
            FilingGround.Of(edition, stamped, clock.Today)
        );
    }

    public async Task<Page<ApplicationRow>> PageAsync(
        OwnQuery query,
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        // What the filter finds must not tell what is not shown.
        var (q, state) = query;
        ApplicationState[] asked =
        [
            .. Enum.GetValues<ApplicationState>().Where(s => Shown(s) == state),
        ];
        var rows = await db
            .Applications.AsNoTracking()
            .Where(a => a.ApplicantUnit == by.Unit && (state == null || asked.Contains(a.State)))
            .Holding(q)
            .InKeyOrder(page)
            .Select(a => new
            {
                a.Id,
                a.EditionId,
                a.Kind,
                a.Name,
                a.State,
                a.ReceivingBody,
                a.VersionCount,
                a.ChangedAt,
            })
            .ToListAsync(cancellationToken);
        var editions = await db
            .Editions.AsNoTracking()
            .ToDictionaryAsync(e => e.Id, cancellationToken);
        return page.Of(
            rows,
            a => a.Id,
            a => new ApplicationRow(
                a.Id,
                a.EditionId,
                editions[a.EditionId].Name,
                a.Kind,
                a.Name,
                Shown(a.State),
                Shown(a.State).ChineseName(),
                a.ReceivingBody,
                a.VersionCount,
                a.ChangedAt
            )
        );
    }

    private async Task<DateTimeOffset?> SubmittedAtAsync(
        Application own,
        CancellationToken cancellationToken
    ) =>
        own.VersionCount == 0
            ? null
            : await db.Set<ApplicationVersion>()
                .Where(v => v.ApplicationId == own.Id && v.Number == own.VersionCount)
                .Select(v => v.SubmittedAt)
                .SingleAsync(cancellationToken);

    private async Task<IReadOnlyList<FileView>> FilesAsync(
        Application own,
        CancellationToken cancellationToken
    )
    {
        // 涉密锁定: nothing of it is shown any more, file names included.
        if (own.State is ApplicationState.Locked)
        {
            return [];
        }

        List<Guid> inDraft = [.. FormFiles.Of(own.Draft)];
        var submitted = db.Set<NamedFile>().Where(f => f.OwnerId == own.Id);
        var files = await db.Set<StoredFile>()
            .AsNoTracking()
            .Where(f =>
                f.Unit == own.ApplicantUnit
                && (inDraft.Contains(f.Id) || submitted.Any(s => s.FileId == f.Id))
            )
            .OrderBy(f => f.UploadedAt)
            .ToListAsync(cancellationToken);
        return [.. files.Select(f => f.ToView())];
    }
}

/// <summary>Which of a unit's own applications are asked for.</summary>
/// <param name="Q">Part of the name or of a code.</param>
/// <param name="State">State.</param>
internal readonly record struct OwnQuery(string? Q, ApplicationState? State);
