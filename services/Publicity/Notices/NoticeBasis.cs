using QualityAward.Common.Calendar;

namespace QualityAward.Publicity.Notices;

/// <summary>A 放假安排 that a period's last day rests on, as it was when the day was counted.</summary>
/// <param name="Notice">Its title.</param>
/// <param name="Number">Its document number.</param>
/// <param name="Url">Where its text is published.</param>
public sealed record NoticeBasis(string Notice, string Number, string Url)
{
    internal static NoticeBasis Of(HolidayNotice notice) =>
        new(notice.Title, notice.Number, notice.Source.AbsoluteUri);
}
