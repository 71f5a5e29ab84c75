using QualityAward.Common.Calendar;
using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Calendar;

/// <summary>One version of what was typed in; never changed afterwards.</summary>
public sealed class CalendarNoticeVersion
{
    private readonly List<MovedPeriod> _moved = [];

    private CalendarNoticeVersion() { }

    internal CalendarNoticeVersion(
        int revision,
        HolidayNotice notice,
        string? reason,
        string? recordedBySubject,
        string recordedBy,
        DateTimeOffset recordedAt
    )
    {
        Revision = revision;
        Number = notice.Number;
        IssuedOn = notice.IssuedOn;
        Url = notice.Source.AbsoluteUri;
        DaysOff = [.. notice.DaysOff.Order()];
        WorkingDays = [.. notice.WorkingDays.Order()];
        EncouragedRestDays = [.. notice.EncouragedRestDays.Order()];
        Reason = reason;
        RecordedBySubject = recordedBySubject;
        RecordedBy = recordedBy;
        RecordedAt = recordedAt;
    }

    /// <summary>From 1.</summary>
    public int Revision { get; private init; }

    /// <summary>发文字号.</summary>
    public string Number { get; private init; } = "";

    /// <summary>The day it was issued.</summary>
    public DateOnly IssuedOn { get; private init; }

    /// <summary>Where its text is published.</summary>
    public string Url { get; private init; } = "";

    /// <summary>Every day off, in order.</summary>
    public DateOnly[] DaysOff { get; private init; } = [];

    /// <summary>Every 调休上班日, in order.</summary>
    public DateOnly[] WorkingDays { get; private init; } = [];

    /// <summary>Days on which rest is only encouraged, in order.</summary>
    public DateOnly[] EncouragedRestDays { get; private init; } = [];

    /// <summary>Why it was corrected; null for the first one.</summary>
    public string? Reason { get; private init; }

    /// <summary>The account that typed it in; null for shipped ones.</summary>
    public string? RecordedBySubject { get; private init; }

    /// <summary>The name of who typed it in.</summary>
    public string RecordedBy { get; private init; } = "";

    /// <summary>Award time.</summary>
    public DateTimeOffset RecordedAt { get; private init; }

    /// <summary>The open periods that it moved.</summary>
    public IReadOnlyList<MovedPeriod> Moved => _moved;

    internal void Note(IEnumerable<MovedPeriod> moved) => _moved.AddRange(moved);

    internal HolidayNotice ToHolidayNotice(int year) =>
        new(
            year,
            Number,
            IssuedOn,
            new Uri(Url),
            DaysOff.Select(day => new DayRange(day)),
            WorkingDays,
            EncouragedRestDays
        );
}
