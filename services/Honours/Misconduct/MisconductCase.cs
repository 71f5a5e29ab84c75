using Google.Protobuf.WellKnownTypes;
using QualityAward.Common;
using QualityAward.Common.Regulation;
using QualityAward.Common.Transparency;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Events;
using QualityAward.Files;
using QualityAward.Honours.Remedies;
using QualityAward.ServiceDefaults.Authentication;
using Subject = QualityAward.Honours.Subjects.Subject;

namespace QualityAward.Honours.Misconduct;

/// <summary>第二十四条: a case of 弄虚作假 or 其他不正当手段, from the first lead to the served decision. Never public.</summary>
public sealed partial class MisconductCase : AggregateRoot, INamesFiles
{
    Guid INamesFiles.NamedBy => Id;

    private MisconductCase() { } // EF Core

    /// <summary>Whom it is about.</summary>
    public Subject Subject { get; private set; } = null!;

    /// <summary>Where it stands.</summary>
    public MisconductState State { get; private set; }

    /// <summary>The application it concerns.</summary>
    public Guid? ApplicationId { get; private set; }

    /// <summary>The award it concerns.</summary>
    public string? CertificateNumber { get; private set; }

    /// <summary>Unit under which the subject acts in the system.</summary>
    public string? SubjectUnit { get; private set; }

    /// <summary>What is alleged.</summary>
    public string Facts { get; private set; } = "";

    /// <summary>From which paper it is known.</summary>
    public PaperDocument? Source { get; private set; }

    /// <summary>Award time.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Name of who opened it.</summary>
    public string OpenedByName { get; private set; } = "";

    /// <summary>告知书.</summary>
    public PaperDocument? Notice { get; private set; }

    /// <summary>Day of its service.</summary>
    public DateOnly? NoticeServedOn { get; private set; }

    /// <summary>Last day for 陈述申辩.</summary>
    public DateOnly? StatementLastDay { get; private set; }

    /// <summary>陈述申辩.</summary>
    public PaperDocument? Statement { get; private set; }

    /// <summary>Day of its receipt.</summary>
    public DateOnly? StatementReceivedOn { get; private set; }

    /// <summary>What it says.</summary>
    public string? StatementSummary { get; private set; }

    /// <summary>处理决定.</summary>
    public PaperDocument? Decision { get; private set; }

    /// <summary>Day of its service.</summary>
    public DateOnly? DecisionServedOn { get; private set; }

    /// <summary>Of the decision or the dismissal.</summary>
    public string? Reasons { get; private set; }

    /// <summary>What the decision states of 行政复议 and 行政诉讼.</summary>
    public string? Remedies { get; private set; }

    /// <summary>What became of the decision since.</summary>
    public IReadOnlyList<DecisionChange> Changes { get; private set; } = [];

    /// <summary>Opens the log's commitment to the subject.</summary>
    public byte[]? SubjectSalt { get; private set; }

    /// <summary>Opens a case; nobody outside learns of it.</summary>
    public static MisconductCase Open(
        OpenMisconductRequest request,
        Subject subject,
        AwardUser by,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = Guid.NewGuid(),
            Subject = subject,
            State = MisconductState.Opened,
            ApplicationId = request.ApplicationId,
            CertificateNumber = request.CertificateNumber is { } number
                ? Typed.Normalise(number)
                : null,
            SubjectUnit = request.SubjectUnit,
            Facts = request.Facts.Trim(),
            Source = request.Source,
            OpenedAt = now,
            OpenedByName = by.Name,
        };

    /// <summary>Whether it is neither decided nor closed.</summary>
    public bool IsUndecided =>
        State is MisconductState.Opened or MisconductState.Notified or MisconductState.Heard;

    /// <summary>Whether the defence was heard, or its period is over.</summary>
    public bool MayBeDecided(DateOnly today) =>
        State is MisconductState.Heard
        || (State is MisconductState.Notified && StatementLastDay < today);

    /// <summary>The facts were notified in writing.</summary>
    public void Notify(
        PaperDocument notice,
        DateOnly servedOn,
        DateOnly statementLastDay,
        DateTimeOffset now
    )
    {
        Go(MisconductStep.Notify);
        (Notice, NoticeServedOn, StatementLastDay) = (notice, servedOn, statementLastDay);
        Tell(
            "misconduct-notified",
            "您单位（您）有一份告知书，可以陈述申辩",
            $"{notice.DocumentNumber}已于{servedOn.ToChinese()}送达。如有陈述申辩，请于{statementLastDay.ToChinese()}24:00前书面提出。",
            now
        );
    }

    /// <summary>陈述申辩 was received.</summary>
    public void Hear(PaperDocument statement, DateOnly receivedOn, string summary)
    {
        Go(MisconductStep.Hear);
        (Statement, StatementReceivedOn, StatementSummary) = (statement, receivedOn, summary);
    }

    /// <summary>处理决定: misconduct is found, the ban runs from the decision's date.</summary>
    /// <returns>The ban, to be stored in the same transaction.</returns>
    public Ban Decide(
        PaperDocument decision,
        DateOnly servedOn,
        string reasons,
        string remedies,
        RegulationVersion version,
        DateTimeOffset now
    )
    {
        DefenceHeardRule.Check(State, StatementLastDay, StatementReceivedOn, decision.Date);
        Go(MisconductStep.Decide);
        (Decision, DecisionServedOn, Reasons) = (decision, servedOn, reasons);
        Remedies = remedies;
        var ban = Ban.From(Id, Subject, decision.Date, decision.DocumentNumber!, version);
        var commitment = Commitment.To(Subject.Key);
        SubjectSalt = commitment.Salt;
        Raise(
            new SubjectBanned
            {
                BanId = ban.Id.ToString(),
                SubjectKey = Subject.Key,
                DecidedOn = ban.DecidedOn.ToIso(),
                LastDay = ban.LastDay.ToIso(),
                DocumentNumber = ban.DocumentNumber,
                At = Timestamp.FromDateTimeOffset(now),
            }
        );
        Raise(
            Leaf.InBatch(
                    "misconduct-decided",
                    24,
                    now,
                    new
                    {
                        subject = commitment.Value,
                        document = ban.DocumentNumber,
                        decidedOn = ban.DecidedOn.ToIso(),
                        lastDay = ban.LastDay.ToIso(),
                    }
                )
                .About(candidate: ApplicationId)
        );
        Tell(
            "misconduct-decided",
            "您单位（您）有一份处理决定",
            $"{ban.DocumentNumber}已于{servedOn.ToChinese()}送达。自{ban.DecidedOn.ToChinese()}起至{ban.LastDay.ToChinese()}止，不予受理市政府质量奖申报。{remedies}",
            now
        );
        return ban;
    }

    /// <summary>Nothing was found.</summary>
    public void Dismiss(string reasons)
    {
        Go(MisconductStep.Dismiss);
        Reasons = reasons;
    }

    private void Go(MisconductStep step) =>
        State = MisconductTable.Next(State, step) ?? throw MisconductActs.WrongState();

    private void Tell(string kind, string title, string body, DateTimeOffset now)
    {
        if (SubjectUnit is not null)
        {
            Raise(
                Inform.Message(
                    kind,
                    title,
                    body,
                    link: null,
                    24,
                    now,
                    Inform.Everyone(SubjectUnit, Roles.Applicant)
                )
            );
        }
    }
}
