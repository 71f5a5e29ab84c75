using QualityAward.Common;
using QualityAward.Common.Calendar;
using QualityAward.Publicity.Calendar;
using QualityAward.Publicity.Notices;
using QualityAward.Publicity.TransparencyLog;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Publicity.Tests.Calendar;

/// <summary>How a 放假安排 must fit the others; no database needed.</summary>
[Article(13)]
public sealed class CalendarNoticeRuleTests
{
    private static readonly AwardUser Clerk = new("1", "李明", "city-office", Roles.Office);

    [Fact]
    public void One_document_is_one_notice() =>
        Assert.Equal(
            "calendar-number-recorded",
            NumberRecordedOnceRule
                .Refuse(Notice(2028, "甲〔2027〕1号"), [Loaded(Notice(2027, "甲〔2027〕1号"))])
                ?.Code
        );

    [Fact]
    public void One_year_has_one_original()
    {
        CalendarNotice[] loaded = [Loaded(Notice(2027, "甲〔2026〕1号"))];

        Assert.NotNull(YearRecordedOnceRule.Refuse(Notice(2027, "甲〔2026〕2号"), loaded));
        Assert.Null(YearRecordedOnceRule.Refuse(Notice(2028, "甲〔2027〕2号"), loaded));
    }

    [Fact]
    public void An_amendment_comes_after_what_it_amends()
    {
        var original = Notice(2027, "甲〔2026〕1号", issued: new(2026, 11, 1));

        Assert.Null(
            AmendmentFollowsRule.Refuse(
                Notice(2027, "甲〔2027〕1号", issued: new(2027, 1, 20)),
                [Loaded(original)]
            )
        );
        Assert.NotNull(
            AmendmentFollowsRule.Refuse(
                Notice(2027, "甲〔2026〕0号", issued: new(2026, 10, 1)),
                [Loaded(original)]
            )
        );
        Assert.NotNull(
            AmendmentFollowsRule.Refuse(Notice(2028, "甲〔2028〕1号"), [Loaded(original)])
        );
    }

    [Fact]
    public void Two_years_agree_on_the_december_days_that_both_name()
    {
        CalendarNotice[] loaded =
        [
            Loaded(Notice(2027, "甲〔2026〕1号", worked: [new(2027, 12, 25)])),
        ];

        var refusal = NoContradictionRule.Refuse(
            Notice(2028, "甲〔2027〕1号", off: [new(2027, 12, 25)]),
            loaded
        );

        Assert.Equal("calendar-contradicts", refusal?.Code);
        Assert.Contains("2027年12月25日", refusal!.Detail);
        Assert.Null(
            NoContradictionRule.Refuse(
                Notice(2028, "甲〔2027〕1号", off: [new(2027, 12, 31)]),
                loaded
            )
        );
    }

    private static CalendarNotice Loaded(HolidayNotice notice) =>
        CalendarNotice.Record(notice, amends: false, Clerk, DateTimeOffset.UnixEpoch);

    private static HolidayNotice Notice(
        int year,
        string number,
        DateOnly[]? off = null,
        DateOnly[]? worked = null,
        DateOnly? issued = null
    ) =>
        new(
            year,
            number,
            issued ?? new(year - 1, 11, 1),
            new("https://www.gov.cn/"),
            (off ?? [new(year, 1, 1)]).Select(day => new DayRange(day)),
            worked ?? []
        );
}
