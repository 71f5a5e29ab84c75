using Google.Protobuf.WellKnownTypes;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Events;
using QualityAward.Files;
using QualityAward.ServiceDefaults.Authentication;
using Subject = QualityAward.Honours.Subjects.Subject;

namespace QualityAward.Honours.Registers;

/// <summary>An entry of a register: an accident, a major quality complaint, bad credit or an unlawful act (9, 10, 27).</summary>
public sealed partial class RegisterEvent : AggregateRoot, INamesFiles
{
    Guid INamesFiles.NamedBy => Id;

    private RegisterEvent() { } // EF Core

    /// <summary>Against whom.</summary>
    public Subject Subject { get; private set; } = null!;

    /// <summary>What happened.</summary>
    public RegisterEventKind Kind { get; private set; }

    /// <summary>The day it happened: it decides, not the day of the report.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Accidents: the field.</summary>
    public AccidentField? Field { get; private set; }

    /// <summary>Accidents: the grade.</summary>
    public AccidentGrade? Grade { get; private set; }

    /// <summary>Accidents: the rule by which it was graded.</summary>
    public string? GradeRule { get; private set; }

    /// <summary>What happened, in words.</summary>
    public string Description { get; private set; } = "";

    /// <summary>The paper it is known from.</summary>
    public PaperDocument Source { get; private set; } = null!;

    /// <summary>Where it stands.</summary>
    public RegisterEventState State { get; private set; }

    /// <summary>Account id of who entered it.</summary>
    public string RecordedBy { get; private set; } = "";

    /// <summary>Name of who entered it.</summary>
    public string RecordedByName { get; private set; } = "";

    /// <summary>Award time.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Name of who confirmed or rejected it.</summary>
    public string? CheckedByName { get; private set; }

    /// <summary>Award time.</summary>
    public DateTimeOffset? CheckedAt { get; private set; }

    /// <summary>Why it was rejected.</summary>
    public string? Reason { get; private set; }

    /// <summary>What was proposed to take its effect away, the oldest first.</summary>
    public IReadOnlyList<RegisterCorrection> Corrections { get; private set; } = [];

    /// <summary>Enters it; without effect until somebody else confirms.</summary>
    public static RegisterEvent Record(
        RecordEventRequest request,
        Subject subject,
        GradedAccident? graded,
        AwardUser by,
        DateTimeOffset now
    )
    {
        var entry = new RegisterEvent
        {
            Id = Guid.NewGuid(),
            Subject = subject,
            Kind = request.Kind,
            Day = request.Day,
            Field = graded?.Field,
            Grade = graded?.Grade,
            GradeRule = graded?.Rule,
            Description = request.Description.Trim(),
            Source = request.Source,
            State = RegisterEventState.Recorded,
            RecordedBy = by.Subject,
            RecordedByName = by.Name,
            RecordedAt = now,
        };

        entry.Tell("register-event-recorded", now);

        // 第二十二条: the whole office gets it, also whoever must stay out of the case: it says nothing of it.
        entry.Raise(
            Inform.Message(
                "register-event-recorded",
                "有登记待核实",
                "有一条事故或者信用记录待核实。请另一名工作人员对照来源文件核实，核实后方才生效。",
                "/honours/events",
                article: null,
                now,
                Inform.Others(UnitCodes.CityOffice, Roles.Office, by.Subject)
            )
        );
        return entry;
    }

    /// <summary>A second person confirms: from now on it counts.</summary>
    /// <param name="holderOf">Certificate of an award the subject holds, if any.</param>
    /// <param name="by">The second person.</param>
    /// <param name="now">Award time.</param>
    /// <exception cref="RefusedException">Settled already, or the same person.</exception>
    public void Confirm(string? holderOf, AwardUser by, DateTimeOffset now)
    {
        Check(RegisterEventActs.Confirm, RegisterEventState.Confirmed, by, now);
        Raise(
            new EventConfirmed { SubjectKey = Subject.Key, At = Timestamp.FromDateTimeOffset(now) }
        );
        if (holderOf is not null && Grade?.IsLargerOrWorse() is true)
        {
            Raise(
                Inform.Message(
                    "holder-had-accident",
                    "有获奖主体的较大以上事故已核实",
                    "有获奖主体的较大以上事故记录已核实。在责任期内的，请依照第二十七条报市政府撤销其已获奖项。",
                    "/honours/events",
                    27,
                    now,
                    Inform.Everyone(UnitCodes.CityOffice, Roles.Office)
                )
            );
        }
    }

    /// <summary>A second person finds it wrong.</summary>
    /// <exception cref="RefusedException">Settled already, or the same person.</exception>
    public void Reject(string reason, AwardUser by, DateTimeOffset now)
    {
        Check(RegisterEventActs.Reject, RegisterEventState.Rejected, by, now);
        Reason = reason;
    }

    // 第二十一条: for the supervisors' timeline, which names neither subject nor event.
    private void Tell(string step, DateTimeOffset now) =>
        Raise(Leaf.InBatch(step, article: null, now, new { record = Id }));

    private void Check(
        Act<RegisterEvent> act,
        RegisterEventState next,
        AwardUser by,
        DateTimeOffset now
    )
    {
        act.Require(this);
        SecondPersonRule.Check(RecordedBy, by.Subject);
        (State, CheckedByName, CheckedAt) = (next, by.Name, now);
        Tell(
            next is RegisterEventState.Confirmed
                ? "register-event-confirmed"
                : "register-event-rejected",
            now
        );
    }
}
