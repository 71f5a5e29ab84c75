using Google.Protobuf.WellKnownTypes;
using QualityAward.Common;
using QualityAward.Common.Editions;
using QualityAward.Common.Regulation;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Events;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Case;

/// <summary>An edition (届) of the award, bound to the regulation version in force when it is opened (article 4).</summary>
public sealed class Edition : AggregateRoot
{
    private readonly List<CalendarBasis> _calendarBasis = [];

    private Edition() { } // EF Core

    /// <summary>第几届, from 1.</summary>
    public int Ordinal { get; private set; }

    /// <summary>First year of the cycle in the name.</summary>
    public int FirstYear { get; private set; }

    /// <summary>Last year of the cycle in the name.</summary>
    public int LastYear { get; private set; }

    /// <summary>Where it stands.</summary>
    public EditionState State { get; private set; }

    /// <summary>Code of the regulation version it is bound to for good.</summary>
    public string RegulationVersion { get; private set; } = null!;

    /// <summary>At most so many organisations are awarded.</summary>
    public int OrganisationQuota { get; private set; }

    /// <summary>At most so many individuals are awarded.</summary>
    public int IndividualQuota { get; private set; }

    /// <summary>基准日 (articles 9 and 10).</summary>
    public DateOnly BaseDate { get; private set; }

    /// <summary>市政府's consent.</summary>
    public GovernmentConsent Consent { get; private set; } = null!;

    /// <summary>The planned days.</summary>
    public EditionSchedule Schedule { get; private set; } = null!;

    /// <summary>The 放假安排 on which the planned notice periods rest, as Publicity answered.</summary>
    public IReadOnlyList<CalendarBasis> CalendarBasis => _calendarBasis;

    /// <summary>The 评选通知, once issued.</summary>
    public CallView? Call { get; private set; }

    /// <summary>Why it was cancelled or withdrawn, if it was.</summary>
    public EditionCancellation? Cancellation { get; private set; }

    /// <summary>When it was opened, award time.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Who opened it (account id).</summary>
    public string OpenedBy { get; private set; } = null!;

    /// <summary>Day of 市政府's decision (第十九条), once Review told of it.</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>E.g. 第三届（2022—2023年度）.</summary>
    public string Name => new EditionName(Ordinal, FirstYear, LastYear).ToString();

    /// <summary>Editions that count: neither cancelled nor withdrawn.</summary>
    public static System.Linq.Expressions.Expression<Func<Edition, bool>> Stands { get; } =
        edition =>
            edition.State != EditionState.Cancelled && edition.State != EditionState.Withdrawn;

    /// <summary>First act: 市政府 has agreed. Publishes nothing.</summary>
    public static Edition Open(
        int ordinal,
        OpenEditionRequest request,
        RegulationVersion version,
        IReadOnlyList<CalendarBasis> basis,
        string openedBy,
        DateTimeOffset now
    )
    {
        var edition = new Edition
        {
            Id = Guid.CreateVersion7(),
            Ordinal = ordinal,
            FirstYear = request.FirstYear,
            LastYear = request.FirstYear + version.CycleYears - 1,
            State = EditionState.Opened,
            RegulationVersion = version.Code,
            OrganisationQuota = request.OrganisationQuota,
            IndividualQuota = request.IndividualQuota,
            BaseDate = request.BaseDate ?? request.Schedule.FilingTo,
            Consent = request.Consent,
            Schedule = request.Schedule,
            OpenedAt = now,
            OpenedBy = openedBy,
        };
        edition._calendarBasis.AddRange(basis);
        edition.Raise(
            new EditionOpened
            {
                EditionId = edition.Id.ToString(),
                Ordinal = ordinal,
                FirstYear = edition.FirstYear,
                LastYear = edition.LastYear,
                Name = edition.Name,
                At = Timestamp.FromDateTimeOffset(now),
            }
        );
        return edition;
    }

    /// <summary>Second act: the 评选通知 becomes public and every receiving body is told.</summary>
    /// <exception cref="RefusedException">Already issued, or its filing period has begun without it.</exception>
    public void IssueCall(CallView call, DateTimeOffset now)
    {
        RequireOpened();
        Rules.CallBeforeFilingRule.Check(Schedule, call.IssuedOn);
        Call = call;
        State = EditionState.Called;
        var issued = new CallIssued
        {
            EditionId = Id.ToString(),
            EditionName = Name,
            EditionOrdinal = Ordinal,
            NoticeId = call.NoticeId.ToString(),
            DocumentNumber = call.DocumentNumber,
            Title = call.Title,
            IssuedOn = call.IssuedOn.ToIso(),
            FilingFrom = Schedule.FilingFrom.ToIso(),
            FilingTo = Schedule.FilingTo.ToIso(),
            BaseDate = BaseDate.ToIso(),
            OrganisationQuota = OrganisationQuota,
            IndividualQuota = IndividualQuota,
            RegulationVersion = RegulationVersion,
            PreliminaryReportBy = Schedule.PreliminaryReportBy.ToIso(),
            AcceptanceNoticeFrom = Schedule.AcceptanceNoticeFrom.ToIso(),
            AcceptanceNoticeTo = Schedule.AcceptanceNoticeTo.ToIso(),
            ReviewFrom = Schedule.ReviewFrom.ToIso(),
            ReviewTo = Schedule.ReviewTo.ToIso(),
            AwardNoticeFrom = Schedule.AwardNoticeFrom.ToIso(),
            AwardNoticeTo = Schedule.AwardNoticeTo.ToIso(),
            DecisionBy = Schedule.DecisionBy.ToIso(),
            At = Timestamp.FromDateTimeOffset(now),
        };
        issued.Paragraphs.AddRange(call.Paragraphs);
        Raise(issued);
    }

    /// <summary>It was opened by mistake: number and cycle are free again, what was recorded stays.</summary>
    /// <exception cref="RefusedException">The call is out, or it is cancelled already.</exception>
    public void Cancel(CancelEditionRequest request, AwardUser by, DateTimeOffset now)
    {
        RequireOpened();
        State = EditionState.Cancelled;
        Cancellation = new(request.Document, request.Reason.Trim(), by.Name, now);
        Raise(
            new EditionCancelled
            {
                EditionId = Id.ToString(),
                Name = Name,
                At = Timestamp.FromDateTimeOffset(now),
            }
        );
        Raise(
            Inform.Message(
                "edition-cancelled",
                $"{Name}已撤销",
                $"市质量强市办已依据{request.Document.DocumentNumber}撤销误开的{Name}。理由：{Cancellation.Reason}",
                $"/editions/{Id}",
                4,
                now,
                Inform.Everyone(UnitKinds.LeadingGroup, Roles.LeadingGroup),
                Inform.Everyone(UnitKinds.SupervisionGroup, Roles.Supervisor)
            )
        );
    }

    /// <summary>Its call is out, and it must not be: a published correction says so, number and cycle are free again.</summary>
    /// <param name="correction">What is published.</param>
    /// <param name="document">The paper.</param>
    /// <param name="reason">Published.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="now">Award time.</param>
    /// <exception cref="RefusedException">The call is not out, or the edition is taken back already.</exception>
    public void Withdraw(
        CallView correction,
        PaperDocument document,
        string reason,
        AwardUser by,
        DateTimeOffset now
    )
    {
        RequireCalled();
        State = EditionState.Withdrawn;
        Cancellation = new(document, reason, by.Name, now, correction.NoticeId);
        var withdrawn = new EditionWithdrawn
        {
            EditionId = Id.ToString(),
            EditionName = Name,
            CallNoticeId = Call!.NoticeId.ToString(),
            NoticeId = correction.NoticeId.ToString(),
            DocumentNumber = correction.DocumentNumber,
            Title = correction.Title,
            Reason = reason,
            At = Timestamp.FromDateTimeOffset(now),
        };
        withdrawn.Paragraphs.AddRange(correction.Paragraphs);
        Raise(withdrawn);
        Raise(
            Inform.Message(
                "edition-withdrawn",
                $"{Name}已撤回",
                $"市质量强市办已以{correction.DocumentNumber}公告撤回{Name}，已提交的申报随之终止。理由：{reason}",
                $"/notices/{correction.NoticeId}",
                3,
                now,
                Inform.Everyone(UnitKinds.LeadingGroup, Roles.LeadingGroup),
                Inform.Everyone(UnitKinds.SupervisionGroup, Roles.Supervisor)
            )
        );
    }

    /// <summary>第十九条: 市政府 has decided.</summary>
    public void Decide(DateOnly day) => DecidedOn ??= day;

    /// <summary>Its call is out, and it has not been taken back.</summary>
    /// <exception cref="RefusedException">409 <c>call-not-issued</c>, <c>edition-cancelled</c>.</exception>
    public void RequireCalled()
    {
        if (State is not EditionState.Called)
        {
            throw EditionRefusals.NotCalled(this);
        }
    }

    private void RequireOpened()
    {
        if (State is not EditionState.Opened)
        {
            throw EditionRefusals.NotOpened(this);
        }
    }
}
