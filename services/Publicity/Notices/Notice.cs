using Google.Protobuf.WellKnownTypes;
using QualityAward.Casework.RegulationVersions;
using QualityAward.Common;
using QualityAward.Common.Calendar;
using QualityAward.Common.Publication;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Notifications.V1;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Events;

namespace QualityAward.Publicity.Notices;

/// <summary>A document that is public, for good and under a permanent address (article 3).</summary>
public sealed class Notice : AggregateRoot
{
    private readonly List<NoticeBasis> _basis = [];
    private readonly List<NoticeCandidate> _candidates = [];

    private Notice() { }

    /// <summary>What it is.</summary>
    public NoticeKind Kind { get; private init; }

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private init; }

    /// <summary>The edition's name.</summary>
    public string EditionName { get; private init; } = "";

    /// <summary>发文字号.</summary>
    public string DocumentNumber { get; private init; } = "";

    /// <summary>Title.</summary>
    public string Title { get; private init; } = "";

    /// <summary>Plain paragraphs, in order.</summary>
    public string[] Paragraphs { get; private init; } = [];

    /// <summary>Says so where places stay unfilled (article 3); null where there is nothing to say.</summary>
    public string? Remark { get; private init; }

    /// <summary>监督组联系方式 by the edition's approved rules (article 7); null: <see cref="ObjectionSettings"/>.</summary>
    public string? SupervisionContact { get; private init; }

    /// <summary>Commitment to what was published: it stays when names disappear (article 3).</summary>
    public string ContentHash { get; private init; } = "";

    /// <summary>Opens the commitment.</summary>
    public byte[] ContentSalt { get; private init; } = [];

    /// <summary>The list, in its order.</summary>
    public IReadOnlyList<NoticeCandidate> Candidates => _candidates;

    /// <summary>The legal day of publication.</summary>
    public DateOnly PublishedOn { get; private init; }

    /// <summary>The instant of publication; the order of lists.</summary>
    public DateTimeOffset PublishedAt { get; private init; }

    /// <summary>How many working days its period has; null for documents without one.</summary>
    public int? PeriodDays { get; private init; }

    /// <summary>The last day of its period.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>From which day the period is counted: the day of publication, also of a version that only mends a misprint.</summary>
    public DateOnly? PeriodFrom { get; private init; }

    /// <summary>The first version: under its id the services that move on know the notice.</summary>
    public Guid RootId { get; private init; }

    /// <summary>The version that this one corrects.</summary>
    public Guid? SupersedesId { get; private init; }

    /// <summary>The version that corrects this one.</summary>
    public Guid? SupersededById { get; private set; }

    /// <summary>What the correction changes.</summary>
    public NoticeCorrectionKind? CorrectionKind { get; private init; }

    /// <summary>What was wrong.</summary>
    public string? CorrectionReason { get; private init; }

    /// <summary>What the last day rests on.</summary>
    public IReadOnlyList<NoticeBasis> Basis => _basis;

    /// <summary>Publishes a document without a period.</summary>
    public static Notice Publish(NoticeText text, DateOnly on, DateTimeOffset at) =>
        Publish(text, on, at, periodDays: null, period: null);

    /// <summary>Publishes a document with a period of working days (articles 13 and 18).</summary>
    public static Notice PublishForPeriod(
        NoticeText text,
        DateOnly on,
        DateTimeOffset at,
        int days,
        WorkingDayCalendar calendar
    ) => Publish(text, on, at, days, calendar.LastDay(on, days));

    /// <summary>
    /// 第十三条：publishes a version that corrects this one. Both stay public. The period of a changed list starts again, so
    /// that the public has its full days to object to what now stands there; that of a misprint goes on.
    /// </summary>
    /// <param name="text">The corrected text and list.</param>
    /// <param name="kind">Misprint or changed list.</param>
    /// <param name="reason">What was wrong.</param>
    /// <param name="at">Award time.</param>
    /// <param name="calendar">For a period that starts again.</param>
    public Notice Correct(
        NoticeText text,
        NoticeCorrectionKind kind,
        string reason,
        DateTimeOffset at,
        WorkingDayCalendar calendar
    )
    {
        var today = DateOnly.FromDateTime(at.ToOffset(AwardClock.ShanghaiOffset).DateTime);
        var startsAgain = kind is NoticeCorrectionKind.ListChanged;
        var period = startsAgain && PeriodDays is { } days ? calendar.LastDay(today, days) : null;
        var version = Publish(text, today, at, PeriodDays, period, this, (kind, reason));
        SupersededById = version.Id;
        return version;
    }

    /// <summary>
    /// Counts the period anew. It only ever ends later than announced: who relied on the announced days keeps them, and a
    /// longer notice is still one of at least that many working days.
    /// </summary>
    /// <returns>What moved, or null.</returns>
    public MovedPeriod? Recount(WorkingDayCalendar calendar)
    {
        if (PeriodDays is not { } days || LastDay is not { } before)
        {
            return null;
        }

        var answer = calendar.LastDay(PeriodFrom ?? PublishedOn, days);
        if (answer.LastDay <= before)
        {
            return null;
        }

        LastDay = answer.LastDay;
        SetBasis(answer);
        return new MovedPeriod(Id, Title, before, answer.LastDay);
    }

    /// <summary>Whether objections are taken at an instant: until 24:00 of the last day.</summary>
    public bool IsOpen(DateTimeOffset now) =>
        SupersededById is null && LastDay is { } lastDay && now < lastDay.End();

    /// <summary>
    /// 第三条：the edition has ended. Individuals who were not awarded disappear from the list, the only place that names them
    /// (<see cref="NamelessTextRule"/>); dates, counts and hash remain.
    /// </summary>
    public void Redact(IReadOnlySet<Guid> awarded, DateTimeOffset at)
    {
        foreach (
            var gone in _candidates.Where(row =>
                row.Kind is CandidateKind.Individual && !awarded.Contains(row.CandidateId)
            )
        )
        {
            gone.Redact(at);
        }
    }

    /// <summary>第三条：whoever has disappeared from the version before does not come back with a correction.</summary>
    public void RedactAs(NoticeCandidate gone) =>
        _candidates
            .Find(row => row.CandidateId == gone.CandidateId)
            ?.Redact(gone.RedactedAt!.Value);

    /// <summary>The entry of the transparency log.</summary>
    public LeafRequested ToLeaf() =>
        Leaf.Of(
                "notice-published",
                Id.ToString(),
                Kind.ObjectionArticle() ?? 3,
                PublishedAt,
                new
                {
                    kind = Kind.Code(),
                    number = DocumentNumber,
                    publishedOn = PublishedOn.ToIso(),
                    lastDay = LastDay?.ToIso() ?? "",
                    content = ContentHash,
                    supersedes = SupersedesId?.ToString() ?? "",
                    correction = CorrectionKind?.Code() ?? "",
                }
            )
            .About(EditionId);

    private static Notice Publish(
        NoticeText text,
        DateOnly on,
        DateTimeOffset at,
        int? periodDays,
        LastDayAnswer? period,
        Notice? before = null,
        (NoticeCorrectionKind Kind, string Reason)? correction = null
    )
    {
        var hash = NoticeHash.Of(text, on);
        var notice = new Notice
        {
            Id = text.Id,
            Kind = text.Kind,
            EditionId = text.EditionId,
            EditionName = text.EditionName,
            DocumentNumber = text.DocumentNumber,
            Title = text.Title,
            Paragraphs = text.Paragraphs,
            Remark = text.Remark,
            SupervisionContact = text.SupervisionContact ?? before?.SupervisionContact,
            ContentHash = hash.Value,
            ContentSalt = hash.Salt,
            PublishedOn = on,
            PublishedAt = at.ToUniversalTime(),
            PeriodDays = periodDays,
            LastDay = period?.LastDay ?? before?.LastDay,
            PeriodFrom =
                period is not null ? on
                : before is not null ? before.PeriodFrom
                : null,
            RootId = before?.RootId ?? text.Id,
            SupersedesId = before?.Id,
            CorrectionKind = correction?.Kind,
            CorrectionReason = correction?.Reason,
        };
        notice._candidates.AddRange(
            text.Candidates.Select(
                (candidate, index) =>
                    NoticeCandidate.Of(
                        text.Id,
                        index + 1,
                        candidate,
                        withDeeds: text.Kind is not NoticeKind.AcceptanceNotice
                    )
            )
        );
        if (period is not null)
        {
            notice.SetBasis(period);
            notice.Raise(notice.ToMessage(period.LastDay));
        }
        else if (before is not null)
        {
            notice._basis.AddRange(before.Basis.Select(basis => basis with { }));
        }

        if (correction is var (kind, reason))
        {
            notice.Raise(notice.ToSupervisors(kind, reason));
        }

        notice.Raise(notice.ToEvent());
        return notice;
    }

    private void SetBasis(LastDayAnswer answer)
    {
        _basis.Clear();
        _basis.AddRange(answer.Basis.Select(NoticeBasis.Of));
    }

    // Told once, when the period opens: a message an objection would tell a recused clerk that there is one (第二十二条).
    private MessageRequested ToMessage(DateOnly lastDay) =>
        Inform.Message(
            "notice-period-open",
            $"{Kind.ChineseName()}已发布",
            $"《{Title}》已向社会公示，异议受理至{lastDay.ToChinese()}24时。公示期内请每日查看“异议办理”，逐件核实并答复；全部答复后名单方可确定。",
            "/objections",
            Kind.ObjectionArticle(),
            PublishedAt,
            Inform.Everyone(UnitCodes.CityOffice, Roles.Office)
        );

    // 第十三条、第二十一条: which of the two it is, the office says; the supervisors look whether it is so.
    private MessageRequested ToSupervisors(NoticeCorrectionKind kind, string reason) =>
        Inform.Message(
            "notice-corrected",
            $"{Kind.ChineseName()}已更正（{kind.ChineseName()}）",
            kind is NoticeCorrectionKind.Withdrawal ? $"《{Title}》已公布。理由：{reason} 请核对。"
                : kind is NoticeCorrectionKind.ListChanged && LastDay is { } lastDay
                    ? $"《{Title}》更正：{reason} 按名单变更办理，公示期重新计算，至{lastDay.ToChinese()}24时。请核对。"
                : $"《{Title}》更正：{reason} 按文字更正办理，公示期不变。如实际变更了名单，请提出监督意见。",
            $"/notices/{Id}",
            Kind.ObjectionArticle() ?? 3,
            PublishedAt,
            Inform.Everyone(UnitCodes.SupervisionGroup, Roles.Supervisor)
        );

    private NoticePublished ToEvent()
    {
        var published = new NoticePublished
        {
            NoticeId = Id.ToString(),
            Kind = Kind.Code(),
            Title = Title,
            DocumentNumber = DocumentNumber,
            PublishedOn = PublishedOn.ToIso(),
            EditionId = EditionId.ToString(),
            At = Timestamp.FromDateTimeOffset(PublishedAt),
        };
        if (LastDay is { } lastDay)
        {
            published.LastDay = lastDay.ToIso();
        }

        return published;
    }
}
