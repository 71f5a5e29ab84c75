using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Papers;
using QualityAward.Casework.RegulationVersions;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Remedies;
using QualityAward.Honours.Subjects;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Honours.Misconduct;

/// <summary>第二十四条: 市质量强市办 conducts cases of misconduct.</summary>
public sealed class MisconductDesk(
    HonoursDb db,
    SubjectReader subjects,
    SubjectWall wall,
    PaperDesk papers,
    LegalDeadlines deadlines,
    DecisionRemedies remedies,
    RegulationBook regulations,
    AwardClock clock
)
{
    private static readonly PaperNeeds Source = new("来源文件", 24) { Field = "source" };
    private static readonly PaperNeeds Notice = new("告知书", 24) { Number = true };
    private static readonly PaperNeeds Statement = PaperNeeds.Any(24, "陈述申辩");
    private static readonly PaperNeeds Decision = PaperNeeds.Stamped("处理决定", 24);

    /// <summary>Opens a case.</summary>
    public async Task<MisconductCase> OpenAsync(
        OpenMisconductRequest request,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        Texts.Require(request.Facts, "facts", "事实", 4000);
        await papers.CheckAsync(request.Source, Source, by, cancellationToken);
        return await db.InTransaction(
            async token =>
            {
                var subject = subjects.Read(request.Subject);
                await wall.RequireAsync(subject.Key, token);
                if (request.CertificateNumber is { } typed)
                {
                    var number = Typed.Normalise(typed);
                    var honour = await db
                        .Honours.AsNoTracking()
                        .SingleOrDefaultAsync(h => h.Number == number, token);
                    HeldCertificateRule.Check(number, honour, subject);
                }

                var opened = MisconductCase.Open(request, subject, by, clock.Now);
                db.Add(opened);
                await db.SaveChangesAsync(token);
                return opened;
            },
            cancellationToken
        );
    }

    /// <summary>Notifies the facts.</summary>
    public Task<MisconductCase> NotifyAsync(
        CaseAct on,
        NotifyFactsRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            MisconductActs.Notify,
            on,
            async (found, token) =>
            {
                await papers.CheckAsync(request.Document, Notice, on.By, token);
                ServiceDayRule.Check(request.ServedOn, request.Document.Date, clock.Today, 24);
                if (request.StatementDays is < 1 or > 30)
                {
                    throw new RefusedException(
                        Refusals.Malformed("陈述申辩期限应为1至30个工作日。")
                    );
                }

                var period = await deadlines.AfterAsync(
                    request.ServedOn,
                    request.StatementDays,
                    DayCount.WorkingDays,
                    token
                );
                found.Notify(request.Document, request.ServedOn, period.LastDay, clock.Now);
            },
            cancellationToken
        );

    /// <summary>Records 陈述申辩.</summary>
    public Task<MisconductCase> HearAsync(
        CaseAct on,
        RecordStatementRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            MisconductActs.Hear,
            on,
            async (found, token) =>
            {
                var summary = Texts.Require(request.Summary, "summary", "陈述申辩的要点", 4000);
                await papers.CheckAsync(request.Document, Statement, on.By, token);
                ServiceDayRule.Check(request.ReceivedOn, request.Document.Date, clock.Today, 24);
                found.Hear(request.Document, request.ReceivedOn, summary);
            },
            cancellationToken
        );

    /// <summary>Decides; the ban is stored with the decision.</summary>
    public Task<MisconductCase> DecideAsync(
        CaseAct on,
        DecideMisconductRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            MisconductActs.Decide,
            on,
            async (found, token) =>
            {
                var reasons = Texts.Require(request.Reasons, "reasons", "认定的事实和理由", 4000);
                DefenceHeardRule.Check(
                    found.State,
                    found.StatementLastDay,
                    found.StatementReceivedOn,
                    request.Document.Date
                );
                await papers.CheckAsync(request.Document, Decision, on.By, token);
                ServiceDayRule.Check(request.ServedOn, request.Document.Date, clock.Today, 24);
                var texts = await remedies.OfCertificateAsync(found.CertificateNumber, token);
                db.Add(
                    found.Decide(
                        request.Document,
                        request.ServedOn,
                        reasons,
                        texts.Sanction,
                        await regulations.OnAsync(request.Document.Date, token),
                        clock.Now
                    )
                );
            },
            cancellationToken
        );

    /// <summary>Closes a case without a finding.</summary>
    public Task<MisconductCase> DismissAsync(
        CaseAct on,
        DismissMisconductRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            MisconductActs.Dismiss,
            on,
            (found, _) =>
            {
                found.Dismiss(Texts.Require(request.Reasons, "reasons", "理由", 4000));
                return Task.CompletedTask;
            },
            cancellationToken
        );

    private Task<MisconductCase> ChangeAsync(
        Act<MisconductCase> act,
        CaseAct on,
        Func<MisconductCase, CancellationToken, Task> change,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var found = await db.MisconductCases.RequireAsync(on.Id, token);
                await wall.RequireAsync(found.Subject.Key, token);
                on.Seen?.Ensure(found.Version, () => found.ToView(clock.Today, ban: null, on.By));
                act.Require(found);
                await change(found, token);
                await db.SaveChangesAsync(token);
                return found;
            },
            cancellationToken
        );
}
