using Microsoft.Extensions.DependencyInjection;
using QualityAward.Common;

namespace QualityAward.AppHost;

/// <summary>
/// <c>--demo</c>: a whole edition is played up to the middle of the review, by the same scenario that the tests play,
/// through the gateway. A second start finds the same data and plays nothing; a command of the resource plays the rest.
/// </summary>
internal static class Demo
{
    private const string Name = "demo";

    private static readonly string[] First = ["--until", "review", "--once"];

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
        var part = First;
        var demo = builder
            .AddProgram<TPlayer>(Name)
            .WithIconName("Play")
            .WithEnvironment("AWARD_GATEWAY", gateway.GetEndpoint(ResourceNames.HttpEndpoint))
            .WithArgs(c =>
            {
                foreach (var word in part)
                {
                    c.Args.Add(word);
                }

                part = First;
            })
            .WithAnnotation(new RunsOnceAnnotation())
            .ExcludeFromManifest();
        demo.WithCommand(
            "play-on",
            "继续演示到颁证之后",
            context =>
            {
                part = ["--go-on"];
                return context
                    .Services.GetRequiredService<ResourceCommandService>()
                    .ExecuteCommandAsync(
                        context.ResourceName,
                        KnownResourceCommands.StartCommand,
                        context.CancellationToken
                    );
            },
            new()
            {
                Description =
                    "从材料评审中段起，演完评审、审议、公示、表扬决定、颁证与撤销；评选时钟随之前进，不可退回。",
                ConfirmationMessage = "评选时钟将前进约三年，不能退回。继续吗？",
                IconName = "FastForward",
                UpdateState = c =>
                    c.ResourceSnapshot.State?.Text == KnownResourceStates.Finished
                        ? ResourceCommandState.Enabled
                        : ResourceCommandState.Disabled,
            }
        );
        foreach (
            var needed in (IEnumerable<IResourceBuilder<ProjectResource>>)[gateway, .. services]
        )
        {
            demo.WaitFor(needed);
        }
    }
}
