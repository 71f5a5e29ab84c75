using QualityAward.Common.Calendar;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Events;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.Calendar;

/// <summary>
/// A 放假安排 as somebody typed it in. 市质量强市办 adds it; 管理员 may correct it, which makes a new version: periods were
/// counted by the old one, so it is kept.
/// </summary>
public sealed class CalendarNotice : AggregateRoot
{
    private readonly List<CalendarNoticeVersion> _versions = [];

    private CalendarNotice() { }

    /// <summary>The year whose holidays it arranges.</summary>
    public int Year { get; private init; }

    /// <summary>Whether it changes an earlier notice for the same year.</summary>
    public bool Amends { get; private init; }

    /// <summary>The document number, by the newest version.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The newest version's number, from 1.</summary>
    public int Revision { get; private set; }

    /// <summary>All versions.</summary>
    public IReadOnlyList<CalendarNoticeVersion> Versions => _versions;

    /// <summary>The newest version.</summary>
    public CalendarNoticeVersion Current =>
        _versions.Single(version => version.Revision == Revision);

    /// <summary>The clerk of 市质量强市办 loads a notice.</summary>
    public static CalendarNotice Record(
        HolidayNotice notice,
        bool amends,
        AwardUser by,
        DateTimeOffset at
    )
    {
        var recorded = new CalendarNotice
        {
            Id = Guid.CreateVersion7(),
            Year = notice.Year,
            Amends = amends,
        };
        recorded.Add(notice, reason: null, by.Subject, by.Name, at);
        return recorded;
    }

    /// <summary>A notice that came with the system.</summary>
    public static CalendarNotice Ship(HolidayNotice notice)
    {
        var shipped = new CalendarNotice { Id = Guid.CreateVersion7(), Year = notice.Year };
        var at = notice.IssuedOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        shipped.Add(notice, reason: null, subject: null, "随系统提供", at);
        return shipped;
    }

    /// <summary>管理员 corrects what was typed in.</summary>
    public void Correct(HolidayNotice notice, string reason, AwardUser by, DateTimeOffset at) =>
        Add(notice, reason, by.Subject, by.Name, at);

    /// <summary>Keeps with the newest version which open periods it moved.</summary>
    public void Note(IReadOnlyList<MovedPeriod> moved) => Current.Note(moved);

    /// <summary>What the notice says, by the newest version.</summary>
    public HolidayNotice ToHolidayNotice() => Current.ToHolidayNotice(Year);

    private void Add(
        HolidayNotice notice,
        string? reason,
        string? subject,
        string name,
        DateTimeOffset at
    )
    {
        Number = notice.Number;
        _versions.Add(new(++Revision, notice, reason, subject, name, at.ToUniversalTime()));
    }
}
