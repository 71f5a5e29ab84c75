using Ical.Net;

namespace QualityAward.Public.Feeds;

/// <summary>What all feeds and calendars of the public site have in common.</summary>
internal static class FeedAnswers
{
    /// <summary>iCalendar (RFC 5545 §8.1).</summary>
    public const string CalendarType = "text/calendar";

    /// <summary>An empty calendar with the name under which readers list it.</summary>
    public static Calendar CalendarNamed(string name)
    {
        var calendar = new Calendar { ProductId = "-//Panzhihua//Quality Award//ZH" };
        calendar.AddProperty("NAME", name);
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("X-WR-TIMEZONE", "Asia/Shanghai");
        return calendar;
    }

    /// <summary>503: what the feed is made of cannot be read now.</summary>
    public static IResult Unavailable(HttpContext http, string title)
    {
        http.Response.Headers.RetryAfter = "15";
        return Results.Text(title, statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
