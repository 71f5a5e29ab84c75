using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Public.Serving;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.Public.Feeds;

/// <summary>第二十九条: activities as iCalendar (RFC 5545): all of them to subscribe to, and each alone.</summary>
internal static class ActivityCalendar
{
    private const int Most = 100;

    // A subscriber who looks once a month still learns what was cancelled meanwhile.
    private const int DaysBack = 60;

    /// <summary>Maps both.</summary>
    public static void MapActivityCalendar(this IEndpointRouteBuilder app)
    {
        app.MapGet("/exchange/calendar.ics", AllAsync).ExcludeFromDescription();
        app.MapGet("/exchange/{id:guid}/calendar.ics", OneAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> AllAsync(
        PublicApi api,
        Common.AwardClock clock,
        HttpContext http,
        IConfiguration configuration
    )
    {
        List<ActivitySummary> all = [];
        var asked = new ActivitiesAsked(From: clock.Today.AddDays(-DaysBack), Limit: Most);
        do
        {
            var page = await api.ActivitiesAsync(asked, http.RequestAborted);
            if (page.Value is not { } found)
            {
                return FeedAnswers.Unavailable(http, page.Problem!.Title);
            }

            all.AddRange(found.Items);
            asked = asked with { After = found.Next };
        } while (asked.After is not null && all.Count < Most * 10);

        return Answer(http, all, configuration.PublicUrl());
    }

    private static async Task<IResult> OneAsync(
        Guid id,
        PublicApi api,
        HttpContext http,
        IConfiguration configuration
    )
    {
        var found = await api.ActivityAsync(id, http.RequestAborted);
        return found switch
        {
            { Value: { } view } => Answer(http, [view.Activity], configuration.PublicUrl()),
            { Problem.IsNotFound: true } => Results.NotFound(),
            _ => FeedAnswers.Unavailable(http, found.Problem!.Title),
        };
    }

    private static IResult Answer(
        HttpContext http,
        IEnumerable<ActivitySummary> activities,
        string site
    )
    {
        var calendar = FeedAnswers.CalendarNamed("攀枝花市政府质量奖：宣传和经验交流活动");
        calendar.Events.AddRange(activities.Select(activity => EventOf(activity, site)));
        http.Response.Headers.CacheControl = "public, max-age=30";
        return Results.Text(
            new CalendarSerializer().SerializeToString(calendar),
            $"{FeedAnswers.CalendarType}; charset=utf-8"
        );
    }

    // Times in UTC: no reader needs to know a time zone's rules for them.
    private static CalendarEvent EventOf(ActivitySummary activity, string site) =>
        new()
        {
            Uid = $"{activity.Id}@{new Uri(site).Host}",
            Summary = activity.Title,
            Location = activity.Place,
            Description =
                $"{activity.KindName}，{activity.OrganiserName}组织，不收取费用。{site}/exchange/{activity.Id}",
            Url = new($"{site}/exchange/{activity.Id}"),
            Start = new CalDateTime(activity.StartsAt.UtcDateTime, "UTC"),
            End = new CalDateTime(activity.EndsAt.UtcDateTime, "UTC"),
            DtStamp = new CalDateTime(activity.ChangedAt.UtcDateTime, "UTC"),
            LastModified = new CalDateTime(activity.ChangedAt.UtcDateTime, "UTC"),
            Sequence = activity.Sequence,
            Status =
                activity.State is ActivityState.Cancelled
                    ? EventStatus.Cancelled
                    : EventStatus.Confirmed,
        };
}
