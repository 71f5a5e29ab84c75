using Google.Protobuf.WellKnownTypes;
using QualityAward.Common;
using QualityAward.Common.Calendar;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.ServiceDefaults.Events;

namespace QualityAward.Publicity.Notices;

/// <summary>A document that is public, for good and under a permanent address (article 3).</summary>
public sealed class Notice : AggregateRoot
{
    private readonly List<NoticeBasis> _basis = [];

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

    /// <summary>The legal day of publication.</summary>
    public DateOnly PublishedOn { get; private init; }

    /// <summary>The instant of publication; the order of lists.</summary>
    public DateTimeOffset PublishedAt { get; private init; }

    /// <summary>How many working days its period has; null for documents without one.</summary>
    public int? PeriodDays { get; private init; }

    /// <summary>The last day of its period.</summary>
    public DateOnly? LastDay { get; private set; }

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

        var answer = calendar.LastDay(PublishedOn, days);
        if (answer.LastDay <= before)
        {
            return null;
        }

        LastDay = answer.LastDay;
        SetBasis(answer);
        return new MovedPeriod(Id, Title, before, answer.LastDay);
    }

    private static Notice Publish(
        NoticeText text,
        DateOnly on,
        DateTimeOffset at,
        int? periodDays,
        LastDayAnswer? period
    )
    {
        var notice = new Notice
        {
            Id = text.Id,
            Kind = text.Kind,
            EditionId = text.EditionId,
            EditionName = text.EditionName,
            DocumentNumber = text.DocumentNumber,
            Title = text.Title,
            Paragraphs = text.Paragraphs,
            PublishedOn = on,
            PublishedAt = at.ToUniversalTime(),
            PeriodDays = periodDays,
            LastDay = period?.LastDay,
        };
        if (period is not null)
        {
            notice.SetBasis(period);
        }

        notice.Raise(notice.ToEvent());
        return notice;
    }

    private void SetBasis(LastDayAnswer answer)
    {
        _basis.Clear();
        _basis.AddRange(answer.Basis.Select(NoticeBasis.Of));
    }

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
