using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Events;
using QualityAward.Files;
using QualityAward.Honours.Register;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Promotion;

/// <summary>第三十条: what a holder did in a calendar year to promote its models and methods.</summary>
public sealed class PromotionReport : AggregateRoot, IBelongsToHolder, INamesFiles
{
    private PromotionReport() { } // EF Core

    Guid INamesFiles.NamedBy => Id;

    /// <summary>The reports of the year.</summary>
    public Guid RoundId { get; private init; }

    /// <summary>The calendar year it is about.</summary>
    public int Year { get; private init; }

    /// <summary>The award.</summary>
    public Guid HonourId { get; private init; }

    /// <summary>Its certificate.</summary>
    public string CertificateNumber { get; private init; } = "";

    /// <summary>Its holder.</summary>
    public string Holder { get; private init; } = "";

    /// <summary>Organisation or individual.</summary>
    public CandidateKind Kind { get; private init; }

    /// <summary>Unit under which the holder acts; null where it has none in the system.</summary>
    public string? HolderUnit { get; private init; }

    /// <summary>所在县（区）.</summary>
    public string? Place { get; private init; }

    /// <summary>Last day, the round's.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Where it stands.</summary>
    public PromotionReportState State { get; private set; }

    /// <summary>What was done; null until submitted.</summary>
    public string? Text { get; private set; }

    /// <summary>What is attached.</summary>
    public PromotionFileList Files { get; private set; } = new([]);

    /// <summary>What the system knew when it was submitted.</summary>
    public PromotionCounts? Counts { get; private set; }

    /// <summary>Award time.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>Why it was returned or excused.</summary>
    public string? Reason { get; private set; }

    /// <summary>Award time.</summary>
    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>What was done, the oldest first.</summary>
    public IReadOnlyList<PromotionEntry> Steps { get; private set; } = [];

    /// <summary>How often it was asked for.</summary>
    public int Reminders => Steps.Count(s => s.Step is PromotionStep.Remind);

    /// <summary>Asks a holder for it.</summary>
    public static PromotionReport Open(
        PromotionRound round,
        PromotionHolder holder,
        DateTimeOffset now
    )
    {
        var report = new PromotionReport
        {
            Id = Guid.NewGuid(),
            RoundId = round.Id,
            Year = round.Year,
            HonourId = holder.HonourId,
            CertificateNumber = holder.Number,
            Holder = holder.Name,
            Kind = holder.Kind,
            HolderUnit = holder.Unit,
            Place = holder.Place,
            DueOn = round.DueOn,
            OpenedAt = now,
        };
        report.Note(PromotionStep.Open, null, null, now);
        report.TellHolder(
            "promotion-report-open",
            $"请报告{round.Year}年度推广情况",
            $"请于{round.DueOn.ToChinese()}前报告{holder.Name}{round.Year}年度推广先进质量管理模式、方法的情况。",
            now
        );
        return report;
    }

    /// <summary>Whether it is waited for after its last day.</summary>
    public bool IsLate(DateOnly today) => State.IsWaitedFor() && DueOn < today;

    /// <summary>Asks for it once more.</summary>
    /// <param name="note">What the holder reads.</param>
    /// <param name="by">Who asks; null where the system does by itself.</param>
    /// <param name="now">Award time.</param>
    public void Remind(string note, AwardUser? by, DateTimeOffset now)
    {
        Step(PromotionStep.Remind, note, by, now);
        TellHolder("promotion-reminder", $"催办：{Year}年度推广情况报告", note, now);
    }

    /// <summary>The holder reports.</summary>
    public void Submit(
        SubmitPromotionReportRequest report,
        PromotionCounts counts,
        AwardUser by,
        DateTimeOffset now
    )
    {
        Step(PromotionStep.Submit, null, by, now);
        (Text, Files, Counts) = (report.Text, new([.. report.FileIds ?? []]), counts);
        (SubmittedAt, Reason) = (now, null);
        Raise(
            Inform.Message(
                "promotion-report-submitted",
                $"收到{Year}年度推广情况报告",
                $"{Holder}报告了{Year}年度推广情况，请审阅。",
                Link,
                30,
                now,
                Inform.Everyone(UnitCodes.CityOffice, Roles.Office)
            )
        );
    }

    /// <summary>The office asks for more.</summary>
    public void Return(string reason, AwardUser by, DateTimeOffset now)
    {
        Step(PromotionStep.Return, reason, by, now);
        Reason = reason;
        TellHolder(
            "promotion-report-returned",
            $"{Year}年度推广情况报告已退回补充",
            $"市质量强市办退回补充：{reason}",
            now
        );
    }

    /// <summary>The office has read it.</summary>
    public void Accept(AwardUser by, DateTimeOffset now)
    {
        Step(PromotionStep.Accept, null, by, now);
        TellHolder(
            "promotion-report-accepted",
            $"{Year}年度推广情况报告已审阅",
            $"{Holder}{Year}年度推广情况报告已经市质量强市办审阅。",
            now
        );
    }

    /// <summary>The office does without it.</summary>
    public void Excuse(string reason, AwardUser by, DateTimeOffset now)
    {
        Step(PromotionStep.Excuse, reason, by, now);
        Reason = reason;
        TellHolder(
            "promotion-report-excused",
            $"{Year}年度推广情况免予报告",
            $"市质量强市办同意免予报告：{reason}",
            now
        );
    }

    /// <summary>The last day was moved.</summary>
    public void Move(DateOnly dueOn, string reason, DateTimeOffset now)
    {
        DueOn = dueOn;
        TellHolder(
            "promotion-due-moved",
            $"{Year}年度推广情况报告期限已调整",
            $"报告期限调整为{dueOn.ToChinese()}：{reason}",
            now
        );
    }

    private string Link => $"/promotion/{Id}";

    private void Step(PromotionStep step, string? note, AwardUser? by, DateTimeOffset now)
    {
        State =
            PromotionTable.Next(State, step)
            ?? throw new InvalidOperationException(
                $"{step} in {State}: the desk has to refuse it."
            );
        Note(step, note, by, now);
    }

    private void Note(PromotionStep step, string? note, AwardUser? by, DateTimeOffset now) =>
        Steps = [.. Steps, new(step, now, by?.Subject, by?.Role, note)];

    private void TellHolder(string kind, string title, string body, DateTimeOffset now)
    {
        if (HolderUnit is { } unit)
        {
            Raise(
                Inform.Message(
                    kind,
                    title,
                    body,
                    Link,
                    30,
                    now,
                    Inform.Everyone(unit, Roles.Applicant)
                )
            );
        }
    }
}

/// <summary>Who reports.</summary>
/// <param name="HonourId">The award.</param>
/// <param name="Number">Its certificate.</param>
/// <param name="Name">Its holder.</param>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="Unit">Unit under which the holder acts.</param>
/// <param name="Place">所在县（区）.</param>
public sealed record PromotionHolder(
    Guid HonourId,
    string Number,
    string Name,
    CandidateKind Kind,
    string? Unit,
    string? Place
);

/// <summary>The files of a report.</summary>
/// <param name="FileIds">Named so that <see cref="NamedFiles"/> notes them.</param>
public sealed record PromotionFileList(IReadOnlyList<Guid> FileIds);

/// <summary>One step.</summary>
/// <param name="Step">Which.</param>
/// <param name="At">Award time.</param>
/// <param name="BySubject">Account id; null where the system did it.</param>
/// <param name="ByRole">In which role.</param>
/// <param name="Note">What was said with it.</param>
public sealed record PromotionEntry(
    PromotionStep Step,
    DateTimeOffset At,
    string? BySubject,
    string? ByRole,
    string? Note
);
