using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QualityAward.Provisioning;

namespace QualityAward.AppHost.Embedded;

/// <summary>A Chinese font for what is drawn: the machine's own, else from npm, once.</summary>
internal sealed class FontsResource() : Resource("fonts");

/// <summary>Where certificates find a Chinese font.</summary>
internal static class Fonts
{
    private const string FolderKey = "Award:FontFolder";

    /// <summary>
    /// What <c>Award:FontFolder</c> says, and then none is fetched; else the fonts in the user cache and the machine's own.
    /// </summary>
    public static string Folders(IConfiguration configuration) =>
        configuration[FolderKey] is { Length: > 0 } configured ? configured : ChineseFonts.Folders;

    /// <summary>
    /// Fetches one beside the start where the machine has none. Nothing waits for it: who draws a document looks for a font
    /// until there is one, and refuses until then.
    /// </summary>
    public static void AddFonts(this IDistributedApplicationBuilder builder)
    {
        if (
            builder.ExecutionContext.IsPublishMode
            || builder.Configuration[FolderKey] is { Length: > 0 }
        )
        {
            return;
        }

        builder
            .AddResource(new FontsResource())
            .WithIconName("TextFont")
            .WithInitialState(
                new()
                {
                    ResourceType = "Fonts",
                    State = KnownResourceStates.Starting,
                    Properties = [],
                }
            )
            .ExcludeFromManifest()
            .OnInitializeResource(
                (fonts, start, cancellationToken) => ObtainAsync(fonts, start, cancellationToken)
            );
    }

    private static async Task ObtainAsync(
        FontsResource fonts,
        InitializeResourceEvent start,
        CancellationToken cancellationToken
    )
    {
        var state = KnownResourceStates.Finished;
        try
        {
            await new ChineseFonts(
                new(line => start.Logger.LogInformation("{Line}", line))
            ).ObtainConfigurationAsync(cancellationToken);
        }
        catch (ProvisioningException e)
        {
            start.Logger.LogError("{Message}", e.Message);
            state = KnownResourceStates.FailedToStart;
        }

        await start.Notifications.PublishUpdateAsync(fonts, s => s with { State = state });
    }
}
