namespace QualityAward.Public.Serving;

/// <summary>What search engines may read: public pages, not desks, accounts or single API answers.</summary>
internal static class Robots
{
    private const string Text = """
        User-agent: *
        Disallow: /workbench
        Disallow: /account
        Disallow: /connect
        Disallow: /api
        Allow: /

        """;

    /// <summary>Maps <c>/robots.txt</c>.</summary>
    public static void MapRobots(this IEndpointRouteBuilder app) =>
        app.MapGet("/robots.txt", () => Results.Text(Text)).ExcludeFromDescription();
}
