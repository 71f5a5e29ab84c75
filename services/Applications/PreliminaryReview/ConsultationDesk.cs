using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Papers;
using QualityAward.Applications.PreliminaryReview.Rules;
using QualityAward.Common;
using QualityAward.Contracts.Identity.V1;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Review;
using QualityAward.ServiceDefaults;
using Directory = QualityAward.Contracts.Identity.V1.Directory;

namespace QualityAward.Applications.PreliminaryReview;

/// <summary>第十二条：asking departments in writing, and their replies.</summary>
internal sealed class ConsultationDesk(
    ApplicationsDb db,
    PreliminaryDesk cases,
    PaperDesk papers,
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
    /// <exception cref="RefusedException">404: unknown, or others'.</exception>
    public async Task<Consultation> FindAsync(Guid id, AwardUser by, CancellationToken ct) =>
        await Of(by).SingleOrDefaultAsync(c => c.Id == id, ct)
        ?? throw new RefusedException(Refusals.NotFound);

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
                    throw Refuse(
                        "wrong-state",
                        "当前状态不能征求意见",
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
                    throw Refuse(
                        "consultation-exists",
                        "已向该部门征求意见",
                        $"已就该申报向{department.Name}征求意见，不必重复。"
                    );
                }

                await papers.CheckActAsync(
                    application.EditionId,
                    StampedActs.Consultation,
                    12,
                    request.Letter,
                    by,
                    token
                );
                var consultation = Consultation.Open(
                    applicationId,
                    by.Unit,
                    department,
                    request,
                    by,
                    clock.Now
                );
                db.Add(consultation);
                if (department.Unit is { } unit)
                {
                    papers.Share(request.Letter, Roles.Department, unit, applicationId);
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
                await papers.CheckActAsync(
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
                papers.Share(
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
                await papers.CheckAsync(request.Document, by, token);
                consultation.WithdrawObjection(new(request.Document, by.Name, clock.Now, null));
                papers.Share(
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

    private static RefusedException Refuse(string code, string title, string detail) =>
        new(new(RefusalKind.WrongState, code, title, detail, Article: 12));
}
