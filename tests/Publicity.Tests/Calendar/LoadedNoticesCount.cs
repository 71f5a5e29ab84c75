using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using QualityAward.Common;
using QualityAward.Common.Calendar;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.CalendarNotices;
using QualityAward.Publicity.Notices;
using QualityAward.Rest.Json;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Publicity.Tests.Calendar;

/// <summary>From loading through correcting: what the clock answers, and what happens to periods that are open.</summary>
[Article(13)]
public sealed class LoadedNoticesCount(PublicityApp app) : IClassFixture<PublicityApp>
{
    private const string Address = "/api/publicity/calendar-notices";

    [Fact]
    public async Task A_loaded_notice_makes_periods_possible_and_a_correction_moves_open_ones()
    {
        app.Clock.Now = new(2026, 12, 21, 9, 0, 0, AwardClock.ShanghaiOffset);
        using var office = app.As(Roles.Office);
        using var administrator = app.As(Roles.Administrator, "administrators");

        // Unknown, until the office loads the notice.
        var before = await LastDayAsync("2026-12-21", 10);
        await before.RefusedAsync(HttpStatusCode.UnprocessableEntity, "calendar-year-unknown");
        var created = await SendAsync(office, HttpMethod.Post, Address, Notices2027.Ordinary);
        var notice = await created.ReadAsync<CalendarNoticeView>();
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Empty(notice.Warnings);
        var known = await (await LastDayAsync("2026-12-21", 10)).ReadAsync<WorkingDaysView>();
        Assert.Equal(new DateOnly(2027, 1, 5), known.LastDay);

        // Somebody relies on it.
        var published = await PublishForTenDaysAsync();

        // It turns out that Monday, 4 January is free, too.
        var corrected = Correct(
            Notices2027.Ordinary,
            days => [new(new(2027, 1, 1), new(2027, 1, 4)), .. days.Skip(1)]
        );
        var address = $"{Address}/{notice.Id}/correct";
        await (await SendAsync(administrator, HttpMethod.Post, address, corrected)).RefusedAsync(
            HttpStatusCode.PreconditionRequired,
            "precondition-required"
        );
        await (
            await SendAsync(office, HttpMethod.Post, address, corrected, created.Headers.ETag)
        ).RefusedAsync(HttpStatusCode.Forbidden, "role-lacks-right");
        var second = await SendAsync(
            administrator,
            HttpMethod.Post,
            address,
            corrected,
            created.Headers.ETag
        );
        var after = await second.ReadAsync<CalendarNoticeView>();

        Assert.Equal([2, 1], after.Versions.Select(version => version.Revision));
        Assert.Equal("漏录1月4日。", after.Versions[0].Reason);
        Assert.Equal(new DateOnly(2027, 1, 3), after.Versions[1].Content.DaysOff[0].To);
        Assert.Equal(
            new MovedPeriod(published, "受理名单公示", new(2027, 1, 5), new(2027, 1, 6)),
            Assert.Single(after.Versions[0].Moved)
        );
        Assert.Equal(new DateOnly(2027, 1, 6), (await NoticeAsync(published)).LastDay);

        // Whoever read the version before cannot overwrite this one.
        await (
            await SendAsync(
                administrator,
                HttpMethod.Post,
                address,
                corrected,
                created.Headers.ETag
            )
        ).RefusedAsync(HttpStatusCode.PreconditionFailed, "changed-meanwhile");

        // Corrected back, the calendar answers as before, but an announced last day never comes earlier.
        var back = Correct(Notices2027.Ordinary, days => days);
        var third = await SendAsync(
            administrator,
            HttpMethod.Post,
            address,
            back,
            second.Headers.ETag
        );
        Assert.Empty((await third.ReadAsync<CalendarNoticeView>()).Versions[0].Moved);
        Assert.Equal(new DateOnly(2027, 1, 6), (await NoticeAsync(published)).LastDay);
        Assert.Equal(
            new DateOnly(2027, 1, 5),
            (await (await LastDayAsync("2026-12-21", 10)).ReadAsync<WorkingDaysView>()).LastDay
        );
    }

    [Fact]
    public async Task A_notice_shows_its_correction_to_those_who_may_make_it()
    {
        using var people = new People(role =>
            role == Roles.Administrator ? app.As(role, "administrators") : app.As(role)
        );
        var loaded = (
            await people.Of(Roles.Administrator).GetReply(Address)
        ).As<CalendarNoticeView[]>()[0];
        await ActsShown.CheckAsync(
            CalendarNoticeActs.Table,
            $"{Address}/{loaded.Id}",
            people.Of,
            new Dictionary<string, object>
            {
                ["correct"] = new CorrectCalendarNoticeRequest("", loaded.Content),
            }
        );
    }

    private async Task<Guid> PublishForTenDaysAsync()
    {
        var id = Guid.Empty;
        await app.InScopeAsync<PublicityDb>(async db =>
        {
            var text = new NoticeText(
                NoticeKind.AcceptanceNotice,
                Guid.NewGuid(),
                "第五届（2026—2027年度）",
                "攀质强办〔2026〕9号",
                "受理名单公示",
                []
            );
            var calendar = new WorkingDayCalendar(
                db.CalendarNotices.ToList().Select(n => n.ToHolidayNotice())
            );
            var notice = Notice.PublishForPeriod(
                text,
                new(2026, 12, 21),
                app.Clock.Now,
                10,
                calendar
            );
            db.Add(notice);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            id = notice.Id;
        });
        return id;
    }

    private async Task<NoticeView> NoticeAsync(Guid id)
    {
        using var client = app.Anonymous();
        return await (
            await client.GetAsync(
                $"/api/publicity/notices/{id}",
                TestContext.Current.CancellationToken
            )
        ).ReadAsync<NoticeView>();
    }

    private async Task<HttpResponseMessage> LastDayAsync(string published, int days)
    {
        using var client = app.Anonymous();
        return await client.GetAsync(
            $"/api/publicity/working-days?published={published}&days={days}",
            TestContext.Current.CancellationToken
        );
    }

    private static CorrectCalendarNoticeRequest Correct(
        RecordCalendarNoticeRequest request,
        Func<IReadOnlyList<DayRangeView>, IReadOnlyList<DayRangeView>> change
    ) => new("漏录1月4日。", request.Content with { DaysOff = change(request.Content.DaysOff) });

    private static async Task<HttpResponseMessage> SendAsync<T>(
        HttpClient client,
        HttpMethod method,
        string address,
        T body,
        EntityTagHeaderValue? ifMatch = null
    )
    {
        using var request = new HttpRequestMessage(method, address)
        {
            Content = JsonContent.Create(body, options: AwardJson.Options),
        };
        if (ifMatch is not null)
        {
            request.Headers.IfMatch.Add(ifMatch);
        }

        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
