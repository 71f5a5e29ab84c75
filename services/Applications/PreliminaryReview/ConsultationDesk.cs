using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.Papers;
using QualityAward.Applications.PreliminaryReview.Rules;
using QualityAward.Casework.Acts;
using QualityAward.Casework.CaseAccess;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Identity.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

namespace QualityAward.Applications.PreliminaryReview;

/// <summary>第十二条：asking departments in writing, and their replies.</summary>
internal sealed class ConsultationDesk(
    ApplicationsDb db,
    CaseAccess access,
    PreliminaryDesk cases,
    PaperDesk papers,
    ActPapers acts,
    Directory.DirectoryClient directory,
    AwardClock clock
)
{
    /// <summary>Those that the unit asked, or was asked.</summary>
    public IQueryable<Consultation> Of(AwardUser by) =>
        by.Role == Roles.Department
            ? db.Set<Consultation>().Where(c => c.DepartmentUnit == by.Unit)
            : db.Set<Consultation>().Where(c => c.ReceivingUnit == by.Unit);

    /// <summary>One of them.</summary>
    /// <exception cref="RefusedException">
    /// 404: unknown, others', or the clerk must stay out of the case; <c>pledge-not-signed</c>, <c>declaration-missing</c>.
    /// </exception>
    public async Task<Consultation> FindAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var consultation =
            await Of(by).SingleOrDefaultAsync(c => c.Id == id, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
        var application = consultation.ApplicationId;
        var edition = await db
            .Applications.Where(a => a.Id == application)
            .Select(a => a.EditionId)
            .SingleAsync(cancellationToken);
        await access.RequireAsync(by, edition, application, cancellationToken);
        return consultation;
    }

    /// <summary>第二十二条：of registered papers, those about consultations that the clerk may open.</summary>
    public async Task<IReadOnlySet<Guid>> KnowableAsync(
        IReadOnlyDictionary<Guid, Guid> consultations,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var ids = consultations.Values.ToList();
        var cases = await db.Set<Consultation>()
            .Where(c => ids.Contains(c.Id))
            .Join(
                db.Applications,
                c => c.ApplicationId,
                a => a.Id,
                (c, a) =>
                    new
                    {
                        c.Id,
                        Case = a.Id,
                        a.EditionId,
                    }
            )
            .ToListAsync(cancellationToken);
        HashSet<Guid> open = [];
        foreach (var edition in cases.GroupBy(c => c.EditionId))
        {
            var rights = await access.StandingAsync(
                by,
                edition.Key,
                edition.Select(c => c.Case),
                cancellationToken
            );
            if (!rights.PledgeMissing)
            {
                open.UnionWith(edition.Where(c => rights.Open.Contains(c.Case)).Select(c => c.Id));
            }
        }

        return consultations.Where(c => open.Contains(c.Value)).Select(c => c.Key).ToHashSet();
    }

    /// <summary>第二十一条：the case that a registered paper belongs to, for the supervisors' timeline.</summary>
    public async Task<(Guid Edition, Guid Case)?> CaseOfAsync(
        Guid consultation,
        CancellationToken cancellationToken
    )
    {
        var found = await db.Set<Consultation>()
            .Where(c => c.Id == consultation)
            .Join(
                db.Applications,
                c => c.ApplicationId,
                a => a.Id,
                (c, a) => new { Case = a.Id, a.EditionId }
            )
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : (found.EditionId, found.Case);
    }

    /// <summary>Asks a department.</summary>
    public Task<Consultation> OpenAsync(
        Guid applicationId,
        OpenConsultationRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                await cases.LockAsync(applicationId, token);
                var found = await cases.CaseAsync(applicationId, by, token);
                PreliminaryActs.Consult.Require(found);
                var department = await DepartmentAsync(request, token);
                DueDayRule.Check(12, request.DueOn, clock.Today);
                if (found.Consultations.Any(c => c.DepartmentName == department.Name))
                {
                    throw ConsultationRefusals.Exists("该申报", [department.Name], 12);
                }

                await acts.CheckAsync(
                    found.Application.EditionId,
                    StampedActs.Consultation,
                    12,
                    request.Letter,
                    by,
                    token
                );
                var consultation = Consultation.Open(
                    (found.Application.EditionId, applicationId),
                    by.Unit,
                    department,
                    request,
                    by,
                    clock.Now
                );
                db.Add(consultation);
                if (department.Unit is { } unit)
                {
                    db.SharePaper(request.Letter, Roles.Department, unit, applicationId);
                }

                await db.SaveChangesAsync(token);
                return consultation;
            },
            cancellationToken
        );

    /// <summary>The department replies in the system.</summary>
    public Task<Consultation> ReplyAsync(
        CaseAct on,
        ConsultationReplyRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            ConsultationActs.Reply,
            on,
            async (consultation, token) =>
            {
                var edition = await db
                    .Applications.Where(a => a.Id == consultation.ApplicationId)
                    .Select(a => a.EditionId)
                    .SingleAsync(token);
                await acts.CheckAsync(
                    edition,
                    StampedActs.Consultation,
                    12,
                    request.Document,
                    on.By,
                    token
                );
                consultation.Answer(
                    new(
                        request.Answer,
                        request.Reasons,
                        request.Document,
                        on.By.Name,
                        clock.Now,
                        null
                    )
                );
                Share(consultation, request.Document);
            },
            cancellationToken
        );

    /// <summary>The department withdraws its objection in the system, with the writing.</summary>
    public Task<Consultation> WithdrawAsync(
        CaseAct on,
        WithdrawObjectionRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            ConsultationActs.Withdraw,
            on,
            async (consultation, token) =>
            {
                await papers.CheckAsync(request.Document, 12, on.By, token);
                consultation.WithdrawObjection(new(request.Document, on.By.Name, clock.Now, null));
                Share(consultation, request.Document);
            },
            cancellationToken
        );

    private void Share(Consultation consultation, PaperDocument? paper) =>
        db.SharePaper(
            paper,
            Roles.ReceivingBody,
            consultation.ReceivingUnit,
            consultation.ApplicationId
        );

    private Task<Consultation> ChangeAsync(
        Act<Consultation> act,
        CaseAct on,
        Func<Consultation, CancellationToken, Task> change,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var consultation = await FindAsync(on.Id, on.By, token);
                on.Seen?.Ensure(consultation.Version, () => null);
                act.Require(consultation);
                await change(consultation, token);
                await db.SaveChangesAsync(token);
                return consultation;
            },
            cancellationToken
        );

    private async Task<(string? Unit, string Name)> DepartmentAsync(
        OpenConsultationRequest request,
        CancellationToken cancellationToken
    )
    {
        if (request.DepartmentUnit is not { } code)
        {
            return request.DepartmentName?.Trim() is { Length: > 0 and <= 100 } name
                ? (null, name)
                : throw new RefusedException(
                    Refusals.Malformed("请选择部门，或者填写县（区）有关部门名称（1至100字）。")
                );
        }

        var asked = new ListUnitsRequest { Kinds = { UnitKinds.MunicipalDepartment } };
        var units = await directory.ListUnitsAsync(asked, cancellationToken: cancellationToken);
        var unit = units.Units.FirstOrDefault(u => u.Code == code);
        return unit is null
            ? throw new RefusedException(Refusals.Malformed("所选部门不在市级有关部门名录中。"))
            : (unit.Code, unit.Name);
    }
}
