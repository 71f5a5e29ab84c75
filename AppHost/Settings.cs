using Microsoft.Extensions.Hosting;
using QualityAward.AppHost.Embedded;
using QualityAward.Common;

namespace QualityAward.AppHost;

/// <summary>What every process is told alike.</summary>
internal static class Settings
{
    /// <summary>The public address, each one's own secret, the data folder, the environment and the award clock.</summary>
    public static void ShareSettings(
        this IDistributedApplicationBuilder builder,
        IReadOnlyList<IResourceBuilder<ProjectResource>> processes,
        IResourceBuilder<ProjectResource> gateway,
        AwardData data
    )
    {
        var publicUrl = builder.ExecutionContext.IsPublishMode
            ? builder.AddParameter("public-url")
            : null;
        foreach (var process in processes)
        {
            _ = publicUrl is null
                ? process.WithEnvironment(
                    "Award__PublicUrl",
                    gateway.GetEndpoint(ResourceNames.HttpEndpoint)
                )
                : process.WithEnvironment("Award__PublicUrl", publicUrl);
            if (builder.ExecutionContext.IsRunMode)
            {
                process.WithLocalSettings(builder, data);
            }
        }
    }

    /// <summary>
    /// Each process has a secret that Identity knows it by, and no other: whoever reads the memory or the settings of one
    /// cannot act for the rest.
    /// </summary>
    public static void GiveSecrets(
        this IDistributedApplicationBuilder builder,
        IReadOnlyList<IResourceBuilder<ProjectResource>> processes,
        IResourceBuilder<ProjectResource> identity,
        AwardData data
    )
    {
        foreach (var process in processes.Where(p => p.Resource != identity.Resource))
        {
            var name = process.Resource.Name;
            var secret = data.AddSecret(builder, $"{name}-secret");
            process.WithEnvironment("Award__ServiceSecret", secret);
            identity.WithEnvironment($"Identity__Clients__{name}__Secret", secret);
        }
    }

    private static void WithLocalSettings(
        this IResourceBuilder<ProjectResource> process,
        IDistributedApplicationBuilder builder,
        AwardData data
    )
    {
        var environment = builder.Environment;
        process
            .WithEnvironment("Award__DataFolder", data.Folder)
            .WithEnvironment("Award__FontFolder", Fonts.Folders(builder.Configuration))
            .WithEnvironment(
                "Award__TemplateFolder",
                builder.Configuration["Award:TemplateFolder"] ?? ""
            )
            .WithEnvironment("ASPNETCORE_ENVIRONMENT", environment.EnvironmentName)
            .WithEnvironment("DOTNET_ENVIRONMENT", environment.EnvironmentName)
            // One line an entry: nine consoles are read as one.
            .WithEnvironment("Logging__Console__FormatterName", "simple")
            .WithEnvironment("Logging__Console__FormatterOptions__SingleLine", "true")
            .WithEnvironment("Logging__LogLevel__Microsoft.AspNetCore", "Warning")
            // What health checks find is shown as the state of the resource.
            .WithEnvironment(
                "Logging__LogLevel__Microsoft.Extensions.Diagnostics.HealthChecks",
                "None"
            )
            // Everything ends at once, the dashboard too: nobody waits long to tell it the rest.
            .WithEnvironment("OTEL_EXPORTER_OTLP_TIMEOUT", "500")
            // Settings do not change while it runs; watching the files costs start-up time.
            .WithEnvironment("DOTNET_hostBuilder__reloadConfigOnChange", "false");
        if (!DashboardAccess.IsWanted(builder.Configuration))
        {
            // Aspire names an address also where nobody listens.
            process.WithEnvironment(c =>
                c.EnvironmentVariables.Remove("OTEL_EXPORTER_OTLP_ENDPOINT")
            );
        }

        if (environment.IsDevelopment())
        {
            process.WithEnvironment("AWARD_CLOCK_FILE", data.ClockFile);
        }
    }
}
