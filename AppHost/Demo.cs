using QualityAward.Common;

namespace QualityAward.AppHost;

/// <summary>
/// <c>--demo</c>: a whole edition is played up to the middle of the review, by the same scenario that the tests play,
/// through the gateway. A second start finds the same data and plays nothing.
/// </summary>
internal static class Demo
{
    /// <summary>The day on which the 管理办法 enters into force, and the play begins.</summary>
    public static DateTimeOffset FirstInstant { get; } =
        new(2023, 1, 30, 9, 0, 0, AwardClock.ShanghaiOffset);

    /// <summary>Adds the player, who begins when everything it talks to is healthy, and ends by itself.</summary>
    public static void AddDemo<TPlayer>(
        this IDistributedApplicationBuilder builder,
        IResourceBuilder<ProjectResource> gateway,
        IReadOnlyList<IResourceBuilder<ProjectResource>> services
    )
        where TPlayer : IProjectMetadata, new()
    {
        var demo = builder
            .AddProject<TPlayer>("demo", launchProfileName: null)
            .WithEnvironment("AWARD_GATEWAY", gateway.GetEndpoint(ResourceNames.HttpEndpoint))
            .WithArgs("--until", "review", "--once");
        foreach (
            var needed in (IEnumerable<IResourceBuilder<ProjectResource>>)[gateway, .. services]
        )
        {
            demo.WaitFor(needed);
        }
    }
}
