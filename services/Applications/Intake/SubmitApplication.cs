using Microsoft.EntityFrameworkCore;
using Npgsql;
using QualityAward.Applications.Case;
using QualityAward.Applications.Eligibility;
using QualityAward.Applications.Intake.Rules;
using QualityAward.Applications.Papers;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Identity.V1;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Files;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Protection;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

namespace QualityAward.Applications.Intake;

/// <summary>第十一条: submits a draft. Identity and Honours are asked first; without their answers nothing is decided.</summary>
public sealed class SubmitApplication(
    ApplicationsDb db,
    OwnApplications own,
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
    public async Task<Application> RunAsync(CaseAct on, CancellationToken cancellationToken)
    {
        var seen = await own.FindAsync(on.Id, on.By, cancellationToken);
        on.Seen?.Ensure(seen.Version, () => null);
        OwnActs.Submit.Require(seen.State);
        var edition = await db
            .Editions.AsNoTracking()
            .SingleAsync(e => e.Id == seen.EditionId, cancellationToken);
        edition.RequireCalled();
        var returned = seen.State is ApplicationState.Returned;
        FilingPeriodRule.Check(edition.Schedule, returned, clock.Today);
        var form = protection.OpenNumber(seen.Draft);
        FormCheck.Require(
            seen.Kind,
            form,
            FilingGround.Of(
                edition,
                await papers.NeedsAsync(
                    seen.EditionId,
                    StampedActs.Recommendation,
                    cancellationToken
                ),
                clock.Today
            )
        );
        foreach (var file in FormFiles.Of(form))
        {
            await files.RequireAsync(file, on.By, cancellationToken);
        }

        var unit = await UnitAsync(form.ReceivingUnit!, cancellationToken);
        RouteRule.Check((form.Organisation?.Place ?? form.Individual?.EmployerPlace)!, unit);
        var keys = SubjectKeys.Of(seen.Kind, form, index);
        CandidateFixedRule.Check(seen, form, keys);
        await RequireOneRouteAsync(seen, keys, form.ReceivingUnit!, cancellationToken);
        var answer = await eligibility.AskAsync(
            seen.EditionId,
            [new EligibilitySubject(seen.Id, seen.Kind, keys.Subject, keys.Employer)],
            cancellationToken
        );
        answer.Require();
        try
        {
            return await db.InTransaction(
                async token =>
                {
                    var application = await own.FindAsync(on.Id, on.By, token);
                    on.Seen?.Ensure(application.Version, () => null);
                    application.Submit(keys, unit!.ShortName, answer.AskedAt, on.By, clock.Now);
                    await db.SaveChangesAsync(token);
                    return application;
                },
                cancellationToken
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

    private async Task<Unit?> UnitAsync(string code, CancellationToken cancellationToken)
    {
        var request = new ListUnitsRequest();
        request.Kinds.AddRange(UnitKinds.ReceivingBodies);
        var reply = await directory.ListUnitsAsync(request, cancellationToken: cancellationToken);
        return reply.Units.FirstOrDefault(u => u.Code == code);
    }

    // 第十一条: one route an edition – neither twice at once nor, after a withdrawal, by another route.
    private async Task RequireOneRouteAsync(
        Application application,
        SubjectKeys keys,
        string route,
        CancellationToken cancellationToken
    )
    {
        var another = await db.Applications.AnyAsync(
            a =>
                a.EditionId == application.EditionId
                && a.SubjectKey == keys.Subject
                && a.Id != application.Id
                && (a.State != ApplicationState.Withdrawn || a.ReceivingUnit != route),
            cancellationToken
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
