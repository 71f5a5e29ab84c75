using System.Text.Json;
using QualityAward.Casework.Receipts;
using QualityAward.Common;
using QualityAward.Common.Transparency;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Events;
using QualityAward.Files;
using QualityAward.Rest.Json;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Honours.TitleReports;

/// <summary>
/// A report of misuse of the title (第二十六条), of a forged certificate (第二十八条) or of profit-making in the award's name
/// (第三十条), by anybody. What was written is sealed; who reports stands nowhere unless it was said.
/// </summary>
public sealed class TitleReport : AggregateRoot, INamesFiles
{
    /// <summary>What a receipt of it is called (<see cref="ReceiptCode"/>).</summary>
    public const string ReceiptKind = "title-report-receipt";

    private TitleReport() { } // EF Core

    Guid INamesFiles.NamedBy => Id;

    /// <summary>What is reported.</summary>
    public TitleReportSubject Subject { get; private init; }

    /// <summary>Who is named.</summary>
    public string Named { get; private init; } = "";

    /// <summary>The number that was given, in its proper form.</summary>
    public string? CertificateNumber { get; private init; }

    /// <summary>The award with that number, as the register had it when the report came.</summary>
    public Guid? HonourId { get; private init; }

    /// <summary>Its holder; null where the register has none.</summary>
    public string? Holder { get; private init; }

    /// <summary>Key of its holder: who must stay out of the holder's case stays out of this (article 22).</summary>
    public string? SubjectKey { get; private init; }

    /// <summary>What was written, encrypted.</summary>
    public byte[] Content { get; private init; } = [];

    /// <summary>The files, as a JSON column, which notes that they are named.</summary>
    public ReportFiles Files { get; private init; } = new([]);

    /// <summary>Keyed hash of the receipt code.</summary>
    public string ReceiptHash { get; private init; } = "";

    /// <summary>Award time.</summary>
    public DateTimeOffset ReceivedAt { get; private init; }

    /// <summary>Where it stands.</summary>
    public TitleReportState State { get; private set; }

    /// <summary>The letter by which a statement was asked for.</summary>
    public PaperDocument? Request { get; private set; }

    /// <summary>Last day for it.</summary>
    public DateOnly? StatementDueOn { get; private set; }

    /// <summary>What was stated.</summary>
    public string? Statement { get; private set; }

    /// <summary>Day of receipt.</summary>
    public DateOnly? StatedOn { get; private set; }

    /// <summary>The statement's paper.</summary>
    public PaperDocument? StatementPaper { get; private set; }

    /// <summary>What was found, encrypted: it may repeat what was reported.</summary>
    public byte[]? Finding { get; private set; }

    /// <summary>What whoever reported is told, encrypted.</summary>
    public byte[]? Answer { get; private set; }

    /// <summary>What follows; null unless confirmed.</summary>
    public TitleReportMeasure? Measure { get; private set; }

    /// <summary>By which paper.</summary>
    public PaperDocument? Document { get; private set; }

    /// <summary>Award time.</summary>
    public DateTimeOffset? ConcludedAt { get; private set; }

    /// <summary>How it was put right.</summary>
    public string? Outcome { get; private set; }

    /// <summary>What was done, the oldest first.</summary>
    public IReadOnlyList<TitleReportEntry> Steps { get; private set; } = [];

    /// <summary>Under which it is handled.</summary>
    public int Article => Subject.Article();

    /// <summary>Receives a report.</summary>
    /// <param name="form">What was typed, checked.</param>
    /// <param name="about">The award with the number given; null where there is none.</param>
    /// <param name="receipt">The receipt that is handed out.</param>
    /// <param name="box">Seals.</param>
    /// <param name="now">Award time.</param>
    public static TitleReport Receive(
        FileTitleReportRequest form,
        ReportedAward? about,
        string receipt,
        SecretBox box,
        DateTimeOffset now
    )
    {
        var id = Guid.NewGuid();
        var content = new TitleReportContent(form.Text, form.Place, form.Contact);
        var report = new TitleReport
        {
            Id = id,
            Subject = form.Subject,
            Named = form.Named,
            CertificateNumber = form.CertificateNumber,
            HonourId = about?.Id,
            Holder = about?.Name,
            SubjectKey = about?.SubjectKey,
            Content = box.Wrap(
                Purpose(id),
                JsonSerializer.SerializeToUtf8Bytes(content, AwardJson.Options)
            ),
            Files = new([.. form.FileIds ?? []]),
            ReceiptHash = ReceiptCode.Hash(box, ReceiptKind, receipt),
            ReceivedAt = now,
        };
        report.Raise(
            Leaf.InBatch(
                "title-report-received",
                report.Article,
                now,
                new { report = id.ToString(), content = Commitment.To(form.Text).Value }
            )
        );
        report.Raise(
            Inform.Message(
                "title-report-received",
                $"收到一件举报：{form.Subject.ChineseName()}",
                "收到一件关于称号、标志、证书使用的举报，请受理并核实。",
                $"/honours/title-reports/{id}",
                report.Article,
                now,
                Inform.Everyone(UnitCodes.CityOffice, Roles.Office)
            )
        );
        return report;
    }

    /// <summary>市质量强市办 begins to verify it.</summary>
    public void Accept(AwardUser by, DateTimeOffset now) => Step(TitleReportStep.Accept, by, now);

    /// <summary>It is not for this office, or says nothing that could be verified.</summary>
    public void Refuse(string answer, SecretBox box, AwardUser by, DateTimeOffset now)
    {
        Step(TitleReportStep.Refuse, by, now);
        (Answer, ConcludedAt) = (box.WrapText(Purpose(Id), answer), now);
    }

    /// <summary>Who is named was asked for a statement.</summary>
    public void Ask(PaperDocument letter, DateOnly dueOn, AwardUser by, DateTimeOffset now)
    {
        Step(TitleReportStep.Ask, by, now);
        (Request, StatementDueOn) = (letter, dueOn);
    }

    /// <summary>The statement came.</summary>
    public void Hear(TitleStatementRequest statement, AwardUser by, DateTimeOffset now)
    {
        Step(TitleReportStep.State, by, now);
        (Statement, StatedOn, StatementPaper) = (
            statement.Summary,
            statement.ReceivedOn,
            statement.Document
        );
    }

    /// <summary>Concludes it.</summary>
    public void Conclude(
        ConcludeTitleReportRequest conclusion,
        SecretBox box,
        AwardUser by,
        DateTimeOffset now
    )
    {
        Step(StepOf(conclusion), by, now);
        Finding = box.WrapText(Purpose(Id), conclusion.Finding);
        Answer = box.WrapText(Purpose(Id), conclusion.Answer);
        (Measure, Document, ConcludedAt) = (conclusion.Measure, conclusion.Document, now);
        Raise(
            Leaf.InBatch(
                "title-report-concluded",
                Article,
                now,
                new { report = Id.ToString(), confirmed = conclusion.Confirmed }
            )
        );
    }

    /// <summary>It was put right.</summary>
    public void Close(string outcome, AwardUser by, DateTimeOffset now)
    {
        Step(TitleReportStep.Close, by, now);
        Outcome = outcome;
    }

    /// <summary>What was written.</summary>
    public TitleReportContent Open(SecretBox box) =>
        JsonSerializer.Deserialize<TitleReportContent>(
            box.Unwrap(Purpose(Id), Content),
            AwardJson.Options
        )!;

    /// <summary>What was found; null until concluded.</summary>
    public string? OpenFinding(SecretBox box) =>
        Finding is null ? null : box.UnwrapText(Purpose(Id), Finding);

    /// <summary>What whoever reported is told; null until there is an answer.</summary>
    public string? OpenAnswer(SecretBox box) =>
        Answer is null ? null : box.UnwrapText(Purpose(Id), Answer);

    /// <summary>Which step a conclusion is.</summary>
    internal static TitleReportStep StepOf(ConcludeTitleReportRequest conclusion) =>
        conclusion.Confirmed ? TitleReportStep.Confirm : TitleReportStep.Dismiss;

    private void Step(TitleReportStep step, AwardUser by, DateTimeOffset now)
    {
        State =
            TitleReportTable.Next(State, step)
            ?? throw new InvalidOperationException(
                $"{step} in {State}: the desk has to refuse it."
            );
        Steps = [.. Steps, new(step, now, by.Subject, by.Name)];
    }

    private static string Purpose(Guid id) => $"title-report:{id:N}";
}

/// <summary>What is encrypted of a report.</summary>
/// <param name="Text">What was seen.</param>
/// <param name="Place">Where.</param>
/// <param name="Contact">Where to ask back.</param>
public sealed record TitleReportContent(string Text, string? Place, string? Contact);

/// <summary>The files of a report.</summary>
/// <param name="FileIds">Named so that <see cref="NamedFiles"/> notes them.</param>
public sealed record ReportFiles(IReadOnlyList<Guid> FileIds);

/// <summary>The award whose certificate a report names.</summary>
/// <param name="Id">Its entry in the register.</param>
/// <param name="Name">Its holder.</param>
/// <param name="SubjectKey">The holder's key.</param>
public sealed record ReportedAward(Guid Id, string Name, string? SubjectKey);

/// <summary>One step.</summary>
/// <param name="Step">Which.</param>
/// <param name="At">Award time.</param>
/// <param name="BySubject">Account id.</param>
/// <param name="ByName">Name.</param>
public sealed record TitleReportEntry(
    TitleReportStep Step,
    DateTimeOffset At,
    string BySubject,
    string ByName
);
