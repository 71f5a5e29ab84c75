using Microsoft.EntityFrameworkCore;
using Npgsql;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Misconduct;
using QualityAward.Honours.Papers;
using QualityAward.Honours.Register;
using QualityAward.ServiceDefaults;

namespace QualityAward.Honours.Revocations;

/// <summary>第二十四条、第二十七条: the office prepares, 市政府 decides, the office recovers.</summary>
public sealed class RevocationDesk(
    HonoursDb db,
    PaperDesk papers,
    LegalDeadlines deadlines,
    AwardClock clock
)
{
    /// <summary>Opens a revocation on a ground that bears it.</summary>
    public async Task<Revocation> OpenAsync(
        OpenRevocationRequest request,
        AwardUser by,
        CancellationToken ct
    )
    {
        try
        {
            return await db.InTransaction(token => StoreAsync(request, by, token), ct);
        }
        catch (DbUpdateException e)
            when (e.InnerException
                    is PostgresException { ConstraintName: "ix_revocations_one_open" }
            )
        {
            throw AlreadyOpen(request.CertificateNumber);
        }
    }

    /// <summary>Reports to 市政府.</summary>
    public async Task<Revocation> ReportAsync(
        Guid id,
        uint version,
        ReportRevocationRequest request,
        AwardUser by,
        CancellationToken ct
    ) =>
        await ChangeAsync(
            id,
            version,
            async (found, token) =>
            {
                var needs = new PaperNeeds(
                    true,
                    true,
                    found.Article,
                    "report-document-required",
                    "报市政府的请示"
                );
                await papers.CheckAsync(request.Document, needs, by, token);
                found.ReportToGovernment(request.Document, clock.Now);
            },
            ct
        );

    /// <summary>市政府 decides; in the same transaction the award is revoked.</summary>
    /// <param name="id">The revocation.</param>
    /// <param name="version">The row version seen, or null where a registration checks (代录).</param>
    /// <param name="request">The decision.</param>
    /// <param name="by">Whose unit uploaded the scan.</param>
    /// <param name="registrationId">The registration.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Revocation> DecideAsync(
        Guid id,
        uint? version,
        DecideRevocationRequest request,
        AwardUser by,
        Guid? registrationId,
        CancellationToken ct
    ) =>
        await ChangeAsync(
            id,
            version,
            async (found, token) =>
            {
                var needs = new PaperNeeds(
                    true,
                    true,
                    found.Article,
                    "revocation-without-decision",
                    "市政府撤销决定"
                );
                await papers.CheckAsync(request.Document, needs, by, token);
                var honour = await db.Honours.SingleAsync(h => h.Id == found.HonourId, token);
                found.Decide(
                    request.Document,
                    honour,
                    request.Title,
                    request.Paragraphs,
                    registrationId,
                    clock.Now
                );
            },
            ct
        );

    /// <summary>Closes without revoking.</summary>
    public Task<Revocation> CloseAsync(
        Guid id,
        uint version,
        CloseRevocationRequest request,
        AwardUser by,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            version,
            async (found, token) =>
            {
                var needs = new PaperNeeds(false, false, found.Article, "paper-missing", "文件");
                await papers.CheckAsync(request.Document, needs, by, token);
                found.Close(Texts.Require(request.Reasons, "reasons", "理由", 2000));
            },
            ct
        );

    /// <summary>Records the service; the last day to return rolls to a working day, or is refused where unknown.</summary>
    public Task<Revocation> ServeAsync(
        Guid id,
        uint version,
        ServeRevocationRequest request,
        AwardUser by,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            version,
            async (found, token) =>
            {
                found.RequireDecided();
                if (request.ReturnWithin is < 1 or > 90)
                {
                    throw new RefusedException(Refusals.Malformed("交回期限应为1至90日。"));
                }

                ServiceDayRule.Check(
                    request.ServedOn,
                    found.Decision!.Date,
                    clock.Today,
                    found.Article
                );
                var needs = new PaperNeeds(
                    false,
                    false,
                    found.Article,
                    "paper-missing",
                    "送达回证"
                );
                await papers.CheckAsync(request.Receipt, needs, by, token);
                var due = await deadlines.AfterAsync(
                    request.ServedOn,
                    request.ReturnWithin,
                    request.Count,
                    token
                );
                found.Serve(request.ServedOn, request.Receipt, due);
            },
            ct
        );

    /// <summary>Records what came back.</summary>
    public Task<Revocation> ReturnAsync(
        Guid id,
        uint version,
        RecordReturnRequest request,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            version,
            (found, _) =>
            {
                found.RequireDecided();
                foreach (var day in new[] { request.CertificateOn, request.PlaqueOn })
                {
                    if (day is { } on)
                    {
                        ServiceDayRule.Check(on, found.Decision!.Date, clock.Today, found.Article);
                    }
                }

                found.Return(request.CertificateOn, request.PlaqueOn);
                return Task.CompletedTask;
            },
            ct
        );

    /// <summary>Records the entry into the credit record.</summary>
    public Task<Revocation> EnterCreditAsync(
        Guid id,
        uint version,
        RecordCreditEntryRequest request,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            version,
            (found, _) =>
            {
                Texts.Require(request.Basis, "basis", "记入依据", 500);
                Texts.Require(request.Register, "register", "信用记录", 200);
                found.EnterCredit(request);
                return Task.CompletedTask;
            },
            ct
        );

    /// <summary>Records the letter of suggestion.</summary>
    public Task<Revocation> SuggestAsync(
        Guid id,
        uint version,
        RecordSuggestionRequest request,
        AwardUser by,
        CancellationToken ct
    ) =>
        ChangeAsync(
            id,
            version,
            async (found, token) =>
            {
                Texts.Require(request.Addressee, "addressee", "主送单位", 100);
                var needs = new PaperNeeds(
                    true,
                    false,
                    24,
                    "suggestion-document-required",
                    "建议函"
                );
                await papers.CheckAsync(request.Document, needs, by, token);
                found.Suggest(request);
            },
            ct
        );

    private async Task<Revocation> StoreAsync(
        OpenRevocationRequest request,
        AwardUser by,
        CancellationToken ct
    )
    {
        var number = Typed.Normalise(request.CertificateNumber);
        var honour =
            await db.Honours.SingleOrDefaultAsync(h => h.Number == number, ct)
            ?? throw new RefusedException(Refusals.NotFound);
        if (honour.State is HonourState.Revoked)
        {
            throw AlreadyOpen(number);
        }

        var day =
            request.Ground is RevocationGround.Accident
                ? await AccidentDayAsync(request.SourceId, honour, ct)
                : await MisconductDayAsync(request.SourceId, honour, ct);
        var opened = Revocation.Open(honour, request.Ground, request.SourceId, day, by, clock.Now);
        db.Add(opened);
        await db.SaveChangesAsync(ct);
        return opened;
    }

    private async Task<DateOnly> AccidentDayAsync(Guid id, Honour honour, CancellationToken ct)
    {
        var accident = await db.RegisterEvents.AsNoTracking().RequireAsync(id, ct);
        if (accident.State != RegisterEventState.Confirmed)
        {
            throw GroundRefused("event-not-confirmed", "事故记录尚未核实", 27);
        }

        LargerAccidentRule.Check(accident.Grade);
        CheckSubject(honour, accident.Subject, 27);
        LiabilityRule.Check(honour.AwardedOn, honour.LiabilityLastDay, accident.Day);
        return accident.Day;
    }

    private async Task<DateOnly> MisconductDayAsync(Guid id, Honour honour, CancellationToken ct)
    {
        var found = await db.MisconductCases.AsNoTracking().RequireAsync(id, ct);
        if (found.State != MisconductState.Decided)
        {
            throw GroundRefused("misconduct-not-decided", "案件尚未作出处理决定", 24);
        }

        CheckSubject(honour, found.Subject, 24);
        return found.Decision!.Date;
    }

    // Early winners may have no code: then the name, as it stands in the register, has to do.
    private static void CheckSubject(Honour honour, Subjects.Subject subject, int article)
    {
        var same = honour.SubjectKey is null
            ? honour.Name == subject.Name
            : honour.SubjectKey == subject.Key;
        if (!same)
        {
            throw GroundRefused("subject-mismatch", "该记录的主体不是该证书的持有者", article);
        }
    }

    private static RefusedException GroundRefused(string code, string title, int article) =>
        new(
            new(
                RefusalKind.RuleOfLaw,
                code,
                title,
                $"{title}，不能据以撤销已获奖项。请核对证书编号和所依据的记录。",
                article
            )
        );

    private static RefusedException AlreadyOpen(string number) =>
        new(
            new(
                RefusalKind.WrongState,
                "revocation-exists",
                "该奖项的撤销已在办理或者已经办结",
                $"证书编号{number}的撤销事项已经存在，请在撤销事项列表中继续办理。"
            )
        );

    private Task<Revocation> ChangeAsync(
        Guid id,
        uint? version,
        Func<Revocation, CancellationToken, Task> change,
        CancellationToken ct
    ) =>
        db.InTransaction(
            async token =>
            {
                var found = await db.Revocations.RequireAsync(id, token);
                if (version is { } seen && found.Version != seen)
                {
                    var honour = await db.Honours.SingleAsync(h => h.Id == found.HonourId, token);
                    throw new RefusedException(
                        Refusals.ChangedMeanwhile(found.ToView(honour, clock.Today))
                    );
                }

                await change(found, token);
                await db.SaveChangesAsync(token);
                return found;
            },
            ct
        );
}
