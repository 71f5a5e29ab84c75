using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Problems;
using static QualityAward.Applications.Intake.OwnApplications;

namespace QualityAward.Applications.Intake;

/// <summary>What has become of a submitted application: versions, steps (article 11).</summary>
internal static class FiledEndpoints
{
    public static void MapFiled(this IEndpointRouteBuilder own)
    {
        own.MapGet("/{id:guid}/versions", VersionsAsync).WithSummary("历次提交");
        own.MapGet("/{id:guid}/versions/{number:int}", VersionAsync)
            .WithSummary("某次提交的申报表");
        own.MapGet("/{id:guid}/history", HistoryAsync).WithSummary("办理过程");
    }

    private static async Task<Ok<IReadOnlyList<ApplicationVersionView>>> VersionsAsync(
        Guid id,
        ApplicationsDb db,
        HttpContext http,
        CancellationToken ct
    )
    {
        var own = await OwnAsync(id, db, http, ct);
        var versions = await db.Set<ApplicationVersion>()
            .Where(v => v.ApplicationId == own.Id)
            .OrderBy(v => v.Number)
            .Select(v => new ApplicationVersionView(
                v.Number,
                v.SubmittedAt,
                v.SubmittedByName,
                v.Sha256,
                null
            ))
            .ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<ApplicationVersionView>>(versions);
    }

    private static async Task<Ok<ApplicationVersionView>> VersionAsync(
        Guid id,
        int number,
        ApplicationsDb db,
        FormProtection protection,
        HttpContext http,
        CancellationToken ct
    )
    {
        var own = await OwnAsync(id, db, http, ct);
        var version =
            own.State is ApplicationState.Locked
                ? null
                : await db.Set<ApplicationVersion>()
                    .AsNoTracking()
                    .SingleOrDefaultAsync(v => v.ApplicationId == own.Id && v.Number == number, ct);
        return version is null
            ? throw new RefusedException(Refusals.NotFound)
            : TypedResults.Ok(
                new ApplicationVersionView(
                    version.Number,
                    version.SubmittedAt,
                    version.SubmittedByName,
                    version.Sha256,
                    protection.ForOwner(version.Form)
                )
            );
    }

    private static async Task<Ok<IReadOnlyList<CaseStepView>>> HistoryAsync(
        Guid id,
        ApplicationsDb db,
        HttpContext http,
        CancellationToken ct
    )
    {
        var own = await OwnAsync(id, db, http, ct);
        var steps = await db.Set<CaseStep>()
            .AsNoTracking()
            .Where(s => s.ApplicationId == own.Id)
            .OrderBy(s => s.Number)
            .ToListAsync(ct);

        // The draft list is the office's until it is public; reasons of non-acceptance go to the receiving body (第十三条).
        return TypedResults.Ok<IReadOnlyList<CaseStepView>>([
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
        ]);
    }
}
