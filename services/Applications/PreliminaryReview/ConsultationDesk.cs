using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.Papers;
using QualityAward.Applications.PreliminaryReview.Rules;
using QualityAward.Casework.CaseAccess;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Identity.V1;
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
    public async Task<Consultation> FindAsync(Guid id, AwardUser by, CancellationToken ct)
    {
        var consultation =
            await Of(by).SingleOrDefaultAsync(c => c.Id == id, ct)
            ?? throw new RefusedException(Refusals.NotFound);
        var application = consultation.ApplicationId;
        var edition = await db
            .Applications.Where(a => a.Id == application)
            .Select(a => a.EditionId)
            .SingleAsync(ct);
        await access.RequireAsync(by, edition, application, ct);
        return consultation;
    }

    /// <summary>第二十二条：of registered papers, those about consultations that the clerk may open.</summary>
    public async Task<IReadOnlySet<Guid>> KnowableAsync(
        IReadOnlyDictionary<Guid, Guid> consultations,
        AwardUser by,
        CancellationToken ct
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
            .ToListAsync(ct);
        HashSet<Guid> open = [];
        foreach (var edition in cases.GroupBy(c => c.EditionId))
        {
            var rights = await access.StandingAsync(
                by,
                edition.Key,
                edition.Select(c => c.Case),
                ct
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
        CancellationToken ct
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
            .SingleOrDefaultAsync(ct);
        return found is null ? null : (found.EditionId, found.Case);
    }

    /// <summary>Asks a department.</summary>
    public async Task<Consultation> OpenAsync(
        Guid applicationId,
        OpenConsultationRequest request,
        AwardUser by,
        CancellationToken ct
    )
    {
        var department = await DepartmentAsync(request, ct);
        DueDayRule.Check(12, request.DueOn, clock.Today);
        return await db.InTransaction(
            async token =>
            {
                await cases.LockAsync(applicationId, token);
                var application = await cases.FindAsync(applicationId, by, token);
                if (application.State != ApplicationState.Submitted)
                {
                    throw ApplicationStates.WrongState(
                        12,
                        "只有已提交、尚未提出初审意见的申报可以征求意见。"
                    );
                }

                if (
                    await db.Set<Consultation>()
                        .AnyAsync(
                            c =>
                                c.ApplicationId == applicationId
                                && c.DepartmentName == department.Name,
                            token
                        )
                )
                {
                    throw ConsultationRefusals.Exists("该申报", [department.Name], 12);
                }

                await acts.CheckAsync(
                    application.EditionId,
                    StampedActs.Consultation,
                    12,
                    request.Letter,
                    by,
                    token
                );
                var consultation = Consultation.Open(
                    (application.EditionId, applicationId),
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
            ct
        );
    }

    /// <summary>The department replies in the system.</summary>
    public Task<Consultation> ReplyAsync(
        Guid id,
        uint version,
        ConsultationReplyRequest request,
        AwardUser by,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            version,
            by,
            async (consultation, token) =>
            {
                var application = await db
                    .Applications.AsNoTracking()
                    .IgnoreAutoIncludes()
                    .SingleAsync(a => a.Id == consultation.ApplicationId, token);
                await acts.CheckAsync(
                    application.EditionId,
                    StampedActs.Consultation,
                    12,
                    request.Document,
                    by,
                    token
                );
                consultation.Answer(
                    new(request.Answer, request.Reasons, request.Document, by.Name, clock.Now, null)
                );
                db.SharePaper(
                    request.Document,
                    Roles.ReceivingBody,
                    consultation.ReceivingUnit,
                    consultation.ApplicationId
                );
            },
            ct
        );

    /// <summary>The department withdraws its objection in the system, with the writing.</summary>
    public Task<Consultation> WithdrawAsync(
        Guid id,
        uint version,
        WithdrawObjectionRequest request,
        AwardUser by,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            version,
            by,
            async (consultation, token) =>
            {
                await papers.CheckAsync(request.Document, 12, by, token);
                consultation.WithdrawObjection(new(request.Document, by.Name, clock.Now, null));
                db.SharePaper(
                    request.Document,
                    Roles.ReceivingBody,
                    consultation.ReceivingUnit,
                    consultation.ApplicationId
                );
            },
            ct
        );

    private Task<Consultation> ChangeAsync(
        Guid id,
        uint version,
        AwardUser by,
        Func<Consultation, CancellationToken, Task> change,
        CancellationToken ct
    ) =>
        db.InTransaction(
            async token =>
            {
                var consultation = await FindAsync(id, by, token);
                if (consultation.Version != version)
                {
                    throw new RefusedException(Refusals.ChangedMeanwhile());
                }

                await change(consultation, token);
                await db.SaveChangesAsync(token);
                return consultation;
            },
            ct
        );

    private async Task<(string? Unit, string Name)> DepartmentAsync(
        OpenConsultationRequest request,
        CancellationToken ct
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
        var units = await directory.ListUnitsAsync(asked, cancellationToken: ct);
        var unit = units.Units.FirstOrDefault(u => u.Code == code);
        return unit is null
            ? throw new RefusedException(Refusals.Malformed("所选部门不在市级有关部门名录中。"))
            : (unit.Code, unit.Name);
    }
}
