using System.Text;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;

namespace QualityAward.EndToEnd.Hosting;

/// <summary>What a person needs to see when the system does not come up.</summary>
internal static class SystemReport
{
    private const int LastLines = 60;

    public static IEnumerable<ProjectResource> ProcessesOf(DistributedApplication application) =>
        application
            .Services.GetRequiredService<DistributedApplicationModel>()
            .Resources.OfType<ProjectResource>();

    /// <summary>The states of all, and the consoles of the named and of whatever is not healthy.</summary>
    public static async Task<string> WriteAsync(
        DistributedApplication application,
        params IReadOnlyCollection<string> named
    )
    {
        var model = application.Services.GetRequiredService<DistributedApplicationModel>();
        var loggers = application.Services.GetRequiredService<ResourceLoggerService>();
        var states = new StringBuilder();
        var consoles = new StringBuilder();
        foreach (var resource in model.Resources)
        {
            application.ResourceNotifications.TryGetCurrentState(resource.Name, out var current);
            var snapshot = current?.Snapshot;
            states.AppendLine(
                $"{resource.Name, -20} {snapshot?.State?.Text} {snapshot?.HealthStatus} exit code: {snapshot?.ExitCode}"
            );
            var isWell =
                snapshot?.HealthStatus
                is Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Healthy;
            if (isWell && !named.Contains(resource.Name))
            {
                continue;
            }

            await foreach (var lines in loggers.GetAllAsync(resource))
            {
                consoles.AppendLine($"--- {resource.Name}");
                foreach (var line in lines.TakeLast(LastLines))
                {
                    consoles.AppendLine(line.Content);
                }
            }
        }

        return $"{states}{consoles}";
    }
}
