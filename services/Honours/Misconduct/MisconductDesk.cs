using Microsoft.EntityFrameworkCore;
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
        CancellationToken ct
    )
    {
        Texts.Require(request.Facts, "facts", "事实", 4000);
        await papers.CheckAsync(request.Source, Source, by, ct);
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
            ct
        );
    }

    /// <summary>Notifies the facts.</summary>
    public async Task<MisconductCase> NotifyAsync(
        Guid id,
        uint version,
        NotifyFactsRequest request,
        AwardUser by,
        CancellationToken ct
    )
    {
        await papers.CheckAsync(request.Document, Notice, by, ct);
        ServiceDayRule.Check(request.ServedOn, request.Document.Date, clock.Today, 24);
        if (request.StatementDays is < 1 or > 30)
        {
            throw new RefusedException(Refusals.Malformed("陈述申辩期限应为1至30个工作日。"));
        }

        var period = await deadlines.AfterAsync(
            request.ServedOn,
            request.StatementDays,
            DayCount.WorkingDays,
            ct
        );
        return await ChangeAsync(
            id,
            version,
            found => found.Notify(request.Document, request.ServedOn, period.LastDay, clock.Now),
            ct
        );
    }

    /// <summary>Records 陈述申辩.</summary>
    public async Task<MisconductCase> HearAsync(
        Guid id,
        uint version,
        RecordStatementRequest request,
        AwardUser by,
        CancellationToken ct
    )
    {
        var summary = Texts.Require(request.Summary, "summary", "陈述申辩的要点", 4000);
        await papers.CheckAsync(request.Document, Statement, by, ct);
        ServiceDayRule.Check(request.ReceivedOn, request.Document.Date, clock.Today, 24);
        return await ChangeAsync(
            id,
            version,
            found => found.Hear(request.Document, request.ReceivedOn, summary),
            ct
        );
    }

    /// <summary>Decides; the ban is stored with the decision.</summary>
    public async Task<MisconductCase> DecideAsync(
        Guid id,
        uint version,
        DecideMisconductRequest request,
        AwardUser by,
        CancellationToken ct
    )
    {
        var reasons = Texts.Require(request.Reasons, "reasons", "认定的事实和理由", 4000);
        var regulation = await regulations.OnAsync(request.Document.Date, ct);
        return await ChangeAsync(
            id,
            version,
            async (found, token) =>
            {
                DefenceHeardRule.Check(
                    found.State,
                    found.StatementLastDay,
                    found.StatementReceivedOn,
                    request.Document.Date
                );
                await papers.CheckAsync(request.Document, Decision, by, token);
                ServiceDayRule.Check(request.ServedOn, request.Document.Date, clock.Today, 24);
                var texts = await remedies.OfCertificateAsync(found.CertificateNumber, token);
                db.Add(
                    found.Decide(
                        request.Document,
                        request.ServedOn,
                        reasons,
                        texts.Sanction,
                        regulation,
                        clock.Now
                    )
                );
            },
            ct
        );
    }

    /// <summary>Closes a case without a finding.</summary>
    public Task<MisconductCase> DismissAsync(
        Guid id,
        uint version,
        string reasons,
        CancellationToken ct
    )
    {
        var stated = Texts.Require(reasons, "reasons", "理由", 4000);
        return ChangeAsync(id, version, found => found.Dismiss(stated), ct);
    }

    private Task<MisconductCase> ChangeAsync(
        Guid id,
        uint version,
        Action<MisconductCase> change,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            version,
            (found, _) =>
            {
                change(found);
                return Task.CompletedTask;
            },
            ct
        );

    private Task<MisconductCase> ChangeAsync(
        Guid id,
        uint version,
        Func<MisconductCase, CancellationToken, Task> change,
        CancellationToken ct
    ) =>
        db.InTransaction(
            async token =>
            {
                var found = await db.MisconductCases.ForChangeAsync(
                    id,
                    version,
                    c => wall.RequireAsync(c.Subject.Key, token),
                    c => c.ToView(clock.Today, null),
                    token
                );
                await change(found, token);
                await db.SaveChangesAsync(token);
                return found;
            },
            ct
        );
}
