using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Applications.Papers;
using QualityAward.Applications.PreliminaryReview.Rules;
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
    public async Task<Application> FindAsync(Guid id, AwardUser by, CancellationToken ct)
    {
        var application =
            await Of(by).WithSubmitted().SingleOrDefaultAsync(a => a.Id == id, ct)
            ?? throw new RefusedException(Refusals.NotFound);
        await access.RequireAsync(by, application.EditionId, id, ct);
        return application;
    }

    /// <summary>Sends it back for correction.</summary>
    public Task ReturnAsync(
        Guid id,
        uint version,
        ReturnForCorrectionRequest request,
        AwardUser by,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            version,
            by,
            (application, record, _) =>
            {
                OpinionTextRule.Check(request.Reasons, "reasons", "退回补正的理由");
                var reasons = request.Reasons.Trim();
                CandidatePart[] corrects = [.. (request.Corrects ?? []).Distinct().Order()];
                record.Return(new(reasons, by.Name, clock.Now, corrects));
                application.Return(reasons, corrects, by, clock.Now);
                return Task.CompletedTask;
            },
            ct
        );

    /// <summary>Gives the 初审意见.</summary>
    public Task GiveOpinionAsync(
        Guid id,
        uint version,
        PreliminaryOpinionRequest request,
        AwardUser by,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            version,
            by,
            async (application, record, token) =>
            {
                OpinionTextRule.Check(request.Opinion, "opinion", "初审意见");
                await papers.CheckAsync(
                    application.EditionId,
                    StampedActs.PreliminaryOpinion,
                    12,
                    request.Document,
                    by,
                    token
                );
                var route = Routes.Of(application);
                if (request.Passed)
                {
                    var consultations = await db.Set<Consultation>()
                        .Where(c => c.ApplicationId == id)
                        .ToListAsync(token);
                    HighTechRouteRule.Check(route, Routes.InHighTechZone(application));
                    InternalConsultationRule.Check(route, request.InternalConsultation);
                    ConsultationClosedRule.Check(route, consultations);
                    StandingObjectionRule.Check(route, consultations, request.AnswersToObjections);
                    application.PassPreliminary(by, clock.Now);
                }
                else
                {
                    application.FailPreliminary(request.Opinion.Trim(), by, clock.Now);
                }

                record.Give(
                    new(
                        request.Passed,
                        request.Opinion.Trim(),
                        request.Document,
                        request.AnswersToObjections,
                        request.InternalConsultation,
                        by.Name,
                        clock.Now
                    )
                );
                db.SharePaper(request.Document, Roles.Office, unit: null, id);
            },
            ct
        );

    /// <summary>Reports the result to 市质量强市办.</summary>
    public Task ReportAsync(
        Guid id,
        uint version,
        ReportPreliminaryRequest request,
        AwardUser by,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            version,
            by,
            async (application, record, token) =>
            {
                var edition = await db
                    .Editions.AsNoTracking()
                    .SingleAsync(e => e.Id == application.EditionId, token);
                ReportDeadlineRule.Check(clock.Today, edition.Schedule.PreliminaryReportBy);
                await papers.CheckAsync(
                    application.EditionId,
                    StampedActs.PreliminaryReport,
                    12,
                    request.Document,
                    by,
                    token
                );
                application.Report(by, clock.Now);
                record.Report(request.Document, clock.Now);
                db.SharePaper(request.Document, Roles.Office, unit: null, id);
                await ShareConsultationsAsync(id, token);
            },
            ct
        );

    // 第十三条: the re-check reads the replies that the opinion rests on.
    private async Task ShareConsultationsAsync(Guid id, CancellationToken ct)
    {
        var consultations = await db.Set<Consultation>()
            .AsNoTracking()
            .Where(c => c.ApplicationId == id)
            .ToListAsync(ct);
        foreach (
            var paper in consultations
                .SelectMany(c => new[] { c.Letter, c.Reply?.Document, c.Withdrawal?.Document })
                .OfType<PaperDocument>()
                .Where(p => p.FileId is not null)
                .DistinctBy(p => p.FileId)
        )
        {
            db.SharePaper(paper, Roles.Office, unit: null, id);
        }
    }

    /// <summary>Acts on one application at a time: a consultation sent meanwhile waits, and is then seen.</summary>
    public Task LockAsync(Guid applicationId, CancellationToken ct) =>
        db.LockAsync($"preliminary-review:{applicationId}", ct);

    private Task ChangeAsync(
        Guid id,
        uint version,
        AwardUser by,
        Func<Application, PreliminaryRecord, CancellationToken, Task> change,
        CancellationToken ct
    ) =>
        db.InTransaction(
            async token =>
            {
                await LockAsync(id, token);
                var application = await FindAsync(id, by, token);
                if (application.Version != version)
                {
                    throw new RefusedException(
                        Refusals.ChangedMeanwhile(new { state = application.State })
                    );
                }

                var record = await db.Set<PreliminaryRecord>().FindAsync([id], token);
                if (record is null)
                {
                    record = new PreliminaryRecord(id);
                    db.Add(record);
                }

                await change(application, record, token);
                await db.SaveChangesAsync(token);
            },
            ct
        );
}
