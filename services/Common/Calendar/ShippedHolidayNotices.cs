namespace QualityAward.Common.Calendar;

/// <summary>
/// The notices known when this was written: 2022 to 2026. Later ones are data that 市质量强市办 adds; nothing here has to change.
/// </summary>
public static class ShippedHolidayNotices
{
    /// <summary>All of them, by year.</summary>
    public static IReadOnlyList<HolidayNotice> All { get; } =
    [
        new(
            2022,
            "国办发明电〔2021〕11号",
            new(2021, 10, 25),
            new("https://www.gov.cn/zhengce/content/2021-10/25/content_5644835.htm"),
            Off(
                "01-01..01-03 01-31..02-06 04-03..04-05 04-30..05-04 06-03..06-05 09-10..09-12 10-01..10-07",
                2022
            ),
            Days("01-29 01-30 04-02 04-24 05-07 10-08 10-09", 2022)
        ),
        new(
            2023,
            "国办发明电〔2022〕16号",
            new(2022, 12, 8),
            new("https://www.gov.cn/zhengce/content/2022-12/08/content_5730844.htm"),
            // Its New Year begins in the year before.
            [
                new(new(2022, 12, 31), new(2023, 1, 2)),
                .. Off("01-21..01-27 04-05..04-05 04-29..05-03 06-22..06-24 09-29..10-06", 2023),
            ],
            Days("01-28 01-29 04-23 05-06 06-25 10-07 10-08", 2023)
        ),
        new(
            2024,
            "国办发明电〔2023〕7号",
            new(2023, 10, 25),
            new("https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm"),
            Off(
                "01-01..01-01 02-10..02-17 04-04..04-06 05-01..05-05 06-10..06-10 09-15..09-17 10-01..10-07",
                2024
            ),
            Days("02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12", 2024),
            // 除夕: units are only encouraged to let their people rest.
            Days("02-09", 2024)
        ),
        new(
            2025,
            "国办发明电〔2024〕12号",
            new(2024, 11, 12),
            new("https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm"),
            Off(
                "01-01..01-01 01-28..02-04 04-04..04-06 05-01..05-05 05-31..06-02 10-01..10-08",
                2025
            ),
            Days("01-26 02-08 04-27 09-28 10-11", 2025)
        ),
        new(
            2026,
            "国办发明电〔2025〕7号",
            new(2025, 11, 4),
            new("https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm"),
            Off(
                "01-01..01-03 02-15..02-23 04-04..04-06 05-01..05-05 06-19..06-21 09-25..09-27 10-01..10-07",
                2026
            ),
            Days("01-04 02-14 02-28 05-09 09-20 10-10", 2026)
        ),
    ];

    private static IEnumerable<DayRange> Off(string ranges, int year) =>
        ranges
            .Split(' ')
            .Select(range => range.Split(".."))
            .Select(ends => new DayRange(Day(ends[0], year), Day(ends[1], year)));

    private static IEnumerable<DateOnly> Days(string days, int year) =>
        days.Split(' ').Select(day => Day(day, year));

    private static DateOnly Day(string monthAndDay, int year) =>
        DateOnly.ParseExact($"{year}-{monthAndDay}", "yyyy-MM-dd");
}
