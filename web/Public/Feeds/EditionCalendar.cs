using QualityAward.Public.Serving;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.Public.Feeds;

/// <summary>The days of the current edition at <c>/calendar.ics</c>, to import or to subscribe to (RFC 5545).</summary>
internal static class EditionCalendar
{
    private const string Path = "/calendar.ics";

    /// <summary>Maps the calendar.</summary>
    public static void MapEditionCalendar(this IEndpointRouteBuilder app) =>
        app.MapGet(Path, ReadAsync).ExcludeFromDescription();

    private static async Task<IResult> ReadAsync(
        PublicApi api,
        HttpContext http,
        IConfiguration configuration
    )
    {
        var editions = await api.EditionsAsync(http.RequestAborted);
        if (editions is { Succeeded: true, Value.Items: [] })
        {
            // Who has subscribed is to lose the days of one that was withdrawn.
            editions = await api.WithdrawnEditionsAsync(http.RequestAborted);
        }

        if (!editions.Succeeded)
        {
            return FeedAnswers.Unavailable(http, editions.Problem.Title);
        }

        // Before its call an edition is not public, whoever may have let it through.
        if (editions.Value.Items.FirstOrDefault(e => e.Call is not null) is not { } edition)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "public, max-age=30";
        return Results.Bytes(
            CalendarText.Of(edition, configuration.PublicUrl()),
            $"{FeedAnswers.CalendarType}; charset=utf-8",
            "panzhihua-quality-award.ics"
        );
    }
}
