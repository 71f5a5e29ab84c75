using System.Net;
using System.Net.Http.Json;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Rest.Json;
using QualityAward.Rest.Problems;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Publicity.Tests.Calendar;

/// <summary>市质量强市办 loads each year's 放假安排.</summary>
[Article(13)]
public sealed class LoadingNotices(PublicityApp app) : IClassFixture<PublicityApp>
{
    private const string Address = "/api/publicity/calendar-notices";

    [Fact]
    public async Task The_shipped_notices_are_there_from_the_start()
    {
        using var office = app.As(Roles.Office);

        var notices = await (
            await office.GetAsync(Address, TestContext.Current.CancellationToken)
        ).ReadAsync<CalendarNoticeView[]>();

        var notice = notices.Single(candidate => candidate.Year == 2023);
        Assert.Equal("国办发明电〔2022〕16号", notice.Content.Number);
        Assert.Equal(
            new DayRangeView(new(2022, 12, 31), new(2023, 1, 2)),
            notice.Content.DaysOff[0]
        );
        Assert.Equal("随系统提供", Assert.Single(notice.Versions).RecordedBy);
        Assert.Empty(notice.Warnings);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized, "sign-in-required")]
    [InlineData(Roles.Administrator, HttpStatusCode.Forbidden, "role-lacks-right")]
    [InlineData(Roles.ReceivingBody, HttpStatusCode.Forbidden, "role-lacks-right")]
    public async Task Only_the_office_loads(string? role, HttpStatusCode status, string code)
    {
        using var client = role is null ? app.Anonymous() : app.As(role);

        await (await PostAsync(client, Notices2027.Ordinary)).RefusedAsync(status, code);
    }

    [Fact]
    public async Task Everything_wrong_is_said_at_once()
    {
        var faulty = Notices2027.Ordinary.With(content =>
            content with
            {
                Number = "7号",
                IssuedOn = new(2024, 1, 1),
                Url = "gov.cn",
                DaysOff = [new(new(2027, 1, 3), new(2027, 1, 1))],
            }
        );

        var problem = await RefusedAsync(
            faulty,
            HttpStatusCode.BadRequest,
            "calendar-notice-malformed"
        );

        Assert.Equal(
            "文号应写全，例如“国办发明电〔2025〕7号”。印发日期应在2026年或者2027年。"
                + "发布网址应为完整的 http 或者 https 地址。2027年1月3日至2027年1月1日不是合理的放假起止日期。",
            problem.Detail
        );
    }

    [Fact]
    public async Task Days_that_contradict_each_other_or_the_law_are_named()
    {
        var faulty = Notices2027.Ordinary.With(content =>
            content with
            {
                DaysOff =
                [
                    new(new(2027, 1, 1), new(2027, 1, 3)),
                    new(new(2027, 5, 1), new(2027, 5, 3)),
                ],
                WorkingDays = [new(2027, 1, 2), new(2027, 1, 5), new(2028, 1, 8)],
            }
        );

        var problem = await RefusedAsync(
            faulty,
            HttpStatusCode.BadRequest,
            "calendar-notice-malformed"
        );

        Assert.Contains("2027年1月2日不能既放假又上班。", problem.Detail);
        Assert.Contains("2027年1月5日（星期二）本就是工作日", problem.Detail);
        Assert.Contains("2028年1月8日不在2027年或者上一年12月之内。", problem.Detail);
        Assert.Contains("放假日缺少法定节日2027年10月1日。", problem.Detail);
    }

    [Fact]
    public async Task A_year_and_a_document_are_loaded_once()
    {
        var again = Notices2027.Ordinary with { Year = 2026 };

        await RefusedAsync(
            again.With(content =>
                content with
                {
                    DaysOff =
                    [
                        new(new(2026, 1, 1), new(2026, 1, 1)),
                        new(new(2026, 5, 1), new(2026, 5, 1)),
                        new(new(2026, 10, 1), new(2026, 10, 3)),
                    ],
                    WorkingDays = [],
                }
            ),
            HttpStatusCode.Conflict,
            "calendar-year-recorded"
        );
        await RefusedAsync(
            Notices2027.Ordinary.With(content =>
                content with
                {
                    Number = "国办发明电〔2025〕7号",
                    IssuedOn = new(2026, 11, 3),
                }
            ),
            HttpStatusCode.BadRequest,
            "calendar-notice-malformed"
        );
    }

    [Fact]
    public async Task An_amendment_without_a_notice_to_amend_is_refused() =>
        await RefusedAsync(
            new(
                2031,
                new(
                    "国办发明电〔2031〕1号",
                    new(2031, 1, 20),
                    "https://www.gov.cn/",
                    [new(new(2031, 1, 31), new(2031, 1, 31))],
                    []
                ),
                Amends: true
            ),
            HttpStatusCode.Conflict,
            "calendar-year-not-recorded"
        );

    [Fact]
    public async Task What_looks_unusual_is_pointed_out_but_loaded()
    {
        using var office = app.As(Roles.Office);
        var sparse = new RecordCalendarNoticeRequest(
            2030,
            new(
                "国办发明电〔2029〕8号",
                new(2029, 11, 1),
                "https://www.gov.cn/",
                [
                    new(new(2030, 1, 1), new(2030, 1, 1)),
                    new(new(2030, 5, 1), new(2030, 5, 1)),
                    new(new(2030, 10, 1), new(2030, 10, 3)),
                ],
                [],
                [new(2030, 2, 1)]
            )
        );

        var view = await (await PostAsync(office, sparse)).ReadAsync<CalendarNoticeView>();

        Assert.Equal(2, view.Warnings.Count);
        Assert.Contains("与法定节日13天不符", view.Warnings[1]);
    }

    [Fact]
    public async Task A_request_sent_twice_loads_once_and_an_amendment_prevails()
    {
        using var office = app.As(Roles.Office);
        office.DefaultRequestHeaders.Add(IdempotencyExtensions.HeaderName, $"{Guid.NewGuid()}");
        var first = await (await PostAsync(office, Year2029)).ReadAsync<CalendarNoticeView>();
        var again = await (await PostAsync(office, Year2029)).ReadAsync<CalendarNoticeView>();
        Assert.Equal(first.Id, again.Id);
        Assert.True(await IsWorkedAsync("2029-03-01"));

        // As in January 2020, a day is made free when the year has begun.
        var amendment = new RecordCalendarNoticeRequest(
            2029,
            new(
                "国办发明电〔2029〕1号",
                new(2029, 2, 1),
                "https://www.gov.cn/",
                [new(new(2029, 3, 1), new(2029, 3, 1))],
                []
            ),
            Amends: true
        );
        using var other = app.As(Roles.Office);
        await (await PostAsync(other, amendment)).ReadAsync<CalendarNoticeView>();

        Assert.False(await IsWorkedAsync("2029-03-01"));
    }

    private static RecordCalendarNoticeRequest Year2029 { get; } =
        new(
            2029,
            new(
                "国办发明电〔2028〕9号",
                new(2028, 11, 1),
                "https://www.gov.cn/",
                [
                    new(new(2029, 1, 1), new(2029, 1, 1)),
                    new(new(2029, 5, 1), new(2029, 5, 1)),
                    new(new(2029, 10, 1), new(2029, 10, 3)),
                ],
                []
            )
        );

    private async Task<bool> IsWorkedAsync(string day)
    {
        using var visitor = app.Anonymous();
        var days = await (
            await visitor.GetAsync(
                $"/api/publicity/calendar-days?from={day}&to={day}",
                TestContext.Current.CancellationToken
            )
        ).ReadAsync<CalendarDayView[]>();
        return Assert.Single(days).Working;
    }

    private async Task<AwardProblem> RefusedAsync(
        RecordCalendarNoticeRequest request,
        HttpStatusCode status,
        string code
    )
    {
        using var office = app.As(Roles.Office);
        return await (await PostAsync(office, request)).RefusedAsync(status, code);
    }

    private static Task<HttpResponseMessage> PostAsync(
        HttpClient client,
        RecordCalendarNoticeRequest request
    ) =>
        client.PostAsJsonAsync(
            Address,
            request,
            AwardJson.Options,
            TestContext.Current.CancellationToken
        );
}
