using QualityAward.Contracts.Rest.Publicity;

namespace QualityAward.Publicity.Tests.Calendar;

/// <summary>Made-up notices for 2027, whose real one was not out when this was written.</summary>
internal static class Notices2027
{
    /// <summary>An ordinary one; thirteen weekdays more off than weekend days worked.</summary>
    public static RecordCalendarNoticeRequest Ordinary { get; } =
        new(
            2027,
            new(
                "国办发明电〔2026〕9号",
                new(2026, 11, 3),
                "https://www.gov.cn/example-2027",
                [
                    new(new(2027, 1, 1), new(2027, 1, 3)),
                    new(new(2027, 2, 5), new(2027, 2, 12)),
                    new(new(2027, 4, 5), new(2027, 4, 5)),
                    new(new(2027, 5, 1), new(2027, 5, 5)),
                    new(new(2027, 6, 9), new(2027, 6, 9)),
                    new(new(2027, 9, 15), new(2027, 9, 15)),
                    new(new(2027, 10, 1), new(2027, 10, 7)),
                ],
                [
                    new(2027, 1, 30),
                    new(2027, 2, 20),
                    new(2027, 4, 25),
                    new(2027, 5, 8),
                    new(2027, 10, 9),
                ]
            )
        );

    /// <summary>The same with another content.</summary>
    public static RecordCalendarNoticeRequest With(
        this RecordCalendarNoticeRequest request,
        Func<CalendarNoticeContent, CalendarNoticeContent> change
    ) => request with { Content = change(request.Content) };
}
