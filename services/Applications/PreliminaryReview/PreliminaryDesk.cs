using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.Material;
using QualityAward.Applications.Papers;
using QualityAward.Applications.PreliminaryReview.Rules;
using QualityAward.Casework.Acts;
using QualityAward.Casework.CaseAccess;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Applications.PreliminaryReview;

/// <summary>第十二条：what a receiving body does with the applications addressed to it.</summary>
internal sealed class PreliminaryDesk(
    ApplicationsDb db,
    CaseAccess access,
    ActPapers papers,
    NumberUnmasking unmasking,
    AwardClock clock
)
{
    /// <summary>Those addressed to the unit. A draft is nobody's but its author's.</summary>
    public IQueryable<Application> Of(AwardUser by) =>
        db.Applications.Where(a => a.ReceivingUnit == by.Unit && a.State != ApplicationState.Draft);

    /// <summary>One addressed to the unit, opened by a clerk who has signed and declared (articles 7, 22).</summary>
    /// <exception cref="RefusedException">
    /// 404: unknown, another body's, or the clerk must stay out of it; <c>pledge-not-signed</c>, <c>declaration-missing</c>.
    /// </exception>
    public async Task<Application> FindAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var application =
            await Of(by).WithSubmitted().SingleOrDefaultAsync(a => a.Id == id, cancellationToken)
            ?? throw new RefusedException(Refusals.NotFound);
        await access.RequireAsync(by, application.EditionId, id, cancellationToken);
        return application;
    }

    /// <summary>As <see cref="FindAsync"/>, with what departments were asked about it.</summary>
    public async Task<PreliminaryCase> CaseAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        new(
            await FindAsync(id, by, cancellationToken),
            await db.Set<Consultation>()
                .Where(c => c.ApplicationId == id)
                .OrderBy(c => c.SentAt)
                .ToListAsync(cancellationToken)
        );

    /// <summary>A person's document number in full, recorded before it is shown.</summary>
    public async Task<UnmaskedNumberView> UnmaskAsync(
        Guid id,
        UnmaskRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await unmasking.RunAsync(
            await FindAsync(id, by, cancellationToken),
            request,
            by,
            cancellationToken
        );

    /// <summary>Sends it back for correction.</summary>
    public Task<PreliminaryCase> ReturnAsync(
        CaseAct on,
        ReturnForCorrectionRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            PreliminaryActs.Return,
            on,
            (found, record, _) =>
            {
                OpinionTextRule.Check(request.Reasons, "reasons", "退回补正的理由");
                var reasons = request.Reasons.Trim();
                CandidatePart[] corrects = [.. (request.Corrects ?? []).Distinct().Order()];
                record.Return(new(reasons, on.By.Name, clock.Now, corrects));
                found.Application.Return(reasons, corrects, on.By, clock.Now);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>Gives the 初审意见.</summary>
    public Task<PreliminaryCase> GiveOpinionAsync(
        CaseAct on,
        PreliminaryOpinionRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            PreliminaryActs.GiveOpinion,
            on,
            async (found, record, token) =>
            {
                OpinionTextRule.Check(request.Opinion, "opinion", "初审意见");
                await papers.CheckAsync(
                    found.Application.EditionId,
                    StampedActs.PreliminaryOpinion,
                    12,
                    request.Document,
                    on.By,
                    token
                );
                var route = Routes.Of(found.Application);
                if (request.Passed)
                {
                    var consultations = found.Consultations;
                    HighTechRouteRule.Check(route, Routes.InHighTechZone(found.Application));
                    InternalConsultationRule.Check(route, request.InternalConsultation);
                    ConsultationClosedRule.Check(route, consultations);
                    StandingObjectionRule.Check(route, consultations, request.AnswersToObjections);
                    found.Application.PassPreliminary(on.By, clock.Now);
                }
                else
                {
                    found.Application.FailPreliminary(request.Opinion.Trim(), on.By, clock.Now);
                }

                record.Give(
                    new(
                        request.Passed,
                        request.Opinion.Trim(),
                        request.Document,
                        request.AnswersToObjections,
                        request.InternalConsultation,
                        on.By.Name,
                        clock.Now
                    )
                );
                db.SharePaper(request.Document, Roles.Office, unit: null, on.Id);
            },
            cancellationToken
        );

    /// <summary>Reports the result to 市质量强市办.</summary>
    public Task<PreliminaryCase> ReportAsync(
        CaseAct on,
        ReportPreliminaryRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            PreliminaryActs.Report,
            on,
            async (found, record, token) =>
            {
                var edition = await db
                    .Editions.AsNoTracking()
                    .SingleAsync(e => e.Id == found.Application.EditionId, token);
                ReportDeadlineRule.Check(clock.Today, edition.Schedule.PreliminaryReportBy);
                await papers.CheckAsync(
                    found.Application.EditionId,
                    StampedActs.PreliminaryReport,
                    12,
                    request.Document,
                    on.By,
                    token
                );
                found.Application.Report(on.By, clock.Now);
                record.Report(request.Document, clock.Now);
                db.SharePaper(request.Document, Roles.Office, unit: null, on.Id);
                ShareConsultations(found);
            },
            cancellationToken
        );

    // 第十三条: the re-check reads the replies that the opinion rests on.
    private void ShareConsultations(PreliminaryCase found)
    {
        foreach (
            var paper in found
                .Consultations.SelectMany(c =>
                    new[] { c.Letter, c.Reply?.Document, c.Withdrawal?.Document }
                )
                .OfType<PaperDocument>()
                .Where(p => p.FileId is not null)
                .DistinctBy(p => p.FileId)
        )
        {
            db.SharePaper(paper, Roles.Office, unit: null, found.Application.Id);
        }
    }

    /// <summary>Acts on one application at a time: a consultation sent meanwhile waits, and is then seen.</summary>
    public Task LockAsync(Guid applicationId, CancellationToken cancellationToken) =>
        db.LockAsync($"preliminary-review:{applicationId}", cancellationToken);

    private Task<PreliminaryCase> ChangeAsync(
        Act<PreliminaryCase> act,
        CaseAct on,
        Func<PreliminaryCase, PreliminaryRecord, CancellationToken, Task> change,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                await LockAsync(on.Id, token);
                var found = await CaseAsync(on.Id, on.By, token);
                on.Seen?.Ensure(found.Application.Version, () => new { state = found.State });
                act.Require(found);
                var record = await db.Set<PreliminaryRecord>().FindAsync([on.Id], token);
                if (record is null)
                {
                    record = new PreliminaryRecord(on.Id);
                    db.Add(record);
                }

                await change(found, record, token);
                await db.SaveChangesAsync(token);
                return found;
            },
            cancellationToken
        );
}
