using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Intake;

/// <summary>What has become of an application, as its own unit may read it (article 11).</summary>
internal sealed class FiledAnswer(
    ApplicationsDb db,
    OwnApplications applications,
    FormProtection protection
)
{
    /// <summary>Its submissions, in order, without their forms.</summary>
    public async Task<IReadOnlyList<ApplicationVersionView>> VersionsAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var own = await applications.FindAsync(id, by, cancellationToken);
        return await db.Set<ApplicationVersion>()
            .Where(v => v.ApplicationId == own.Id)
            .OrderBy(v => v.Number)
            .Select(v => new ApplicationVersionView(
                v.Number,
                v.SubmittedAt,
                v.SubmittedByName,
                v.Sha256,
                null
            ))
            .ToListAsync(cancellationToken);
    }

    /// <summary>A submission with its form; none of a locked application.</summary>
    public async Task<ApplicationVersionView> VersionAsync(
        Guid id,
        int number,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var own = await applications.FindAsync(id, by, cancellationToken);
        var version =
            own.State is ApplicationState.Locked
                ? null
                : await db.Set<ApplicationVersion>()
                    .AsNoTracking()
                    .SingleOrDefaultAsync(
                        v => v.ApplicationId == own.Id && v.Number == number,
                        cancellationToken
                    );
        return version is null
            ? throw new RefusedException(Refusals.NotFound)
            : new(
                version.Number,
                version.SubmittedAt,
                version.SubmittedByName,
                version.Sha256,
                protection.ForOwner(version.Form)
            );
    }

    /// <summary>Its steps.</summary>
    public async Task<IReadOnlyList<CaseStepView>> HistoryAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var own = await applications.FindAsync(id, by, cancellationToken);
        var steps = await db.Set<CaseStep>()
            .AsNoTracking()
            .Where(s => s.ApplicationId == own.Id)
            .OrderBy(s => s.Number)
            .ToListAsync(cancellationToken);

        // The draft list is the office's until it is public; reasons of non-acceptance go to the receiving body (第十三条).
        return
        [
            .. steps
                .Where(s =>
                    s.Verb
                        is not (
                            ApplicationVerb.List
                            or ApplicationVerb.Unlist
                            or ApplicationVerb.RecordHandling
                        )
                )
                .Select(s => new CaseStepView(
                    s.At,
                    ApplicationStates.NameOf(s.Verb),
                    s.State,
                    s.State.ChineseName(),
                    s.ByRole == Roles.Applicant ? s.ByName : Roles.NameOf(s.ByRole),
                    s.Verb is ApplicationVerb.Refuse or ApplicationVerb.Lock ? null : s.Detail,
                    ApplicationStates.ArticleOf(s.Verb)
                )),
        ];
    }
}
