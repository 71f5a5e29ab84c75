using Microsoft.EntityFrameworkCore;
using Npgsql;
using QualityAward.Applications.Case;
using QualityAward.Applications.Eligibility;
using QualityAward.Applications.Intake.Rules;
using QualityAward.Applications.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Identity.V1;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Files;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Protection;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

namespace QualityAward.Applications.Intake;

/// <summary>第十一条: submits a draft. Identity and Honours are asked first; without their answers nothing is decided.</summary>
public sealed class SubmitApplication(
    ApplicationsDb db,
    Directory.DirectoryClient directory,
    EligibilityCheck eligibility,
    FormProtection protection,
    IdentityIndex index,
    FileStore<ApplicationsDb> files,
    RequiredPapers papers,
    AwardClock clock
)
{
    /// <exception cref="RefusedException">Whatever of articles 9 to 12 and 24 refuses.</exception>
    public async Task<Application> RunAsync(
        Guid id,
        uint version,
        AwardUser by,
        CancellationToken ct
    )
    {
        var seen = await FindAsync(id, by, ct);
        if (seen.Version != version)
        {
            throw new RefusedException(Refusals.ChangedMeanwhile());
        }

        _ = ApplicationStates.After(seen.State, ApplicationVerb.Submit);
        var edition = await db.Editions.AsNoTracking().SingleAsync(e => e.Id == seen.EditionId, ct);
        edition.RequireCalled();
        var returned = seen.State is ApplicationState.Returned;
        FilingPeriodRule.Check(edition.Schedule, returned, clock.Today);
        var form = protection.OpenNumber(seen.Draft);
        FormCheck.Require(
            seen.Kind,
            form,
            FilingGround.Of(
                edition,
                await papers.NeedsAsync(seen.EditionId, StampedActs.Recommendation, ct),
                clock.Today
            )
        );
        foreach (var file in FormFiles.Of(form))
        {
            await files.RequireAsync(file, by, ct);
        }

        var unit = await UnitAsync(form.ReceivingUnit!, ct);
        RouteRule.Check((form.Organisation?.Place ?? form.Individual?.EmployerPlace)!, unit);
        var keys = SubjectKeys.Of(seen.Kind, form, index);
        CandidateFixedRule.Check(seen, form, keys);
        await RequireOneRouteAsync(seen, keys, form.ReceivingUnit!, ct);
        var answer = await eligibility.AskAsync(
            seen.EditionId,
            [new EligibilitySubject(seen.Id, seen.Kind, keys.Subject, keys.Employer)],
            ct
        );
        answer.Require();
        try
        {
            return await db.InTransaction(
                async token =>
                {
                    var application = await FindAsync(id, by, token);
                    if (application.Version != version)
                    {
                        throw new RefusedException(Refusals.ChangedMeanwhile());
                    }

                    application.Submit(keys, unit!.ShortName, answer.AskedAt, by, clock.Now);
                    await db.SaveChangesAsync(token);
                    return application;
                },
                ct
            );
        }
        catch (DbUpdateException e)
            when (e.InnerException
                    is PostgresException { ConstraintName: ApplicationConfiguration.OneRouteIndex }
            )
        {
            throw Exists();
        }
    }

    /// <summary>Own applications only: another unit's does not exist for the caller.</summary>
    private async Task<Application> FindAsync(Guid id, AwardUser by, CancellationToken ct) =>
        await db.Applications.SingleOrDefaultAsync(
            a => a.Id == id && a.ApplicantUnit == by.Unit,
            ct
        ) ?? throw new RefusedException(Refusals.NotFound);

    private async Task<Unit?> UnitAsync(string code, CancellationToken ct)
    {
        var request = new ListUnitsRequest();
        request.Kinds.AddRange(UnitKinds.ReceivingBodies);
        var reply = await directory.ListUnitsAsync(request, cancellationToken: ct);
        return reply.Units.FirstOrDefault(u => u.Code == code);
    }

    // 第十一条: one route an edition – neither twice at once nor, after a withdrawal, by another route.
    private async Task RequireOneRouteAsync(
        Application application,
        SubjectKeys keys,
        string route,
        CancellationToken ct
    )
    {
        var another = await db.Applications.AnyAsync(
            a =>
                a.EditionId == application.EditionId
                && a.SubjectKey == keys.Subject
                && a.Id != application.Id
                && (a.State != ApplicationState.Withdrawn || a.ReceivingUnit != route),
            ct
        );
        if (another || (application.ReceivingUnit is { } first && first != route))
        {
            throw Exists();
        }
    }

    private static RefusedException Exists() =>
        new(
            new(
                RefusalKind.RuleOfLaw,
                "application-exists",
                "本届已有申报",
                "同一申报主体每届只能通过一个渠道申报一次，本届已有该主体的申报。",
                11
            )
        );
}
