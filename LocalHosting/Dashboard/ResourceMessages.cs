using Google.Protobuf.WellKnownTypes;
using QualityAward.LocalHosting.Dashboard.Wire;
using QualityAward.LocalHosting.Resources;

namespace QualityAward.LocalHosting.Dashboard;

/// <summary>Turns the state of a resource into the dashboard's message; no secret goes with it.</summary>
internal static class ResourceMessages
{
    /// <summary>The message for one instance.</summary>
    public static Resource From(ResourceState state)
    {
        var message = new Resource
        {
            Name = state.Name,
            ResourceType = state.Type,
            DisplayName = state.DisplayName,
            Uid = state.Name,
            State = state.State,
            CreatedAt = Time(state.CreatedAt),
            StartedAt = Time(state.StartedAt),
            StoppedAt = Time(state.StoppedAt),
        };
        if (state.StateStyle is { } style)
        {
            message.StateStyle = style;
        }

        message.Environment.AddRange(state.Environment.Select(Variable));
        message.Properties.AddRange(state.Properties.Select(Property));
        message.Urls.AddRange(state.Urls.Select(Address));
        message.HealthReports.AddRange(state.Health.Select(Health));
        message.Commands.AddRange(state.Commands.Select(Command));
        message.Relationships.AddRange(
            state.Relations.Select(r => new ResourceRelationship
            {
                ResourceName = r.ResourceName,
                Type = r.Type,
            })
        );
        return message;
    }

    private static Timestamp? Time(DateTimeOffset? at) => at?.ToTimestamp();

    private static EnvironmentVariable Variable(KeyValuePair<string, string> variable) =>
        new()
        {
            Name = variable.Key,
            Value = Secrets.Hide(variable.Key, variable.Value),
            IsFromSpec = true,
        };

    private static Wire.ResourceProperty Property(Resources.ResourceProperty property) =>
        new()
        {
            Name = property.Name,
            IsSensitive = property.IsSensitive,
            Value = Value.ForString(
                property.IsSensitive ? Secrets.Hidden : Secrets.Hide(property.Name, property.Value)
            ),
        };

    private static Url Address(ResourceUrl url) =>
        new()
        {
            EndpointName = url.Endpoint,
            FullUrl = url.Url,
            IsInactive = url.IsInactive,
            DisplayProperties = new(),
        };

    private static HealthReport Health(HealthState health)
    {
        var report = new HealthReport
        {
            Key = health.Key,
            Description = health.Description,
            LastRunAt = Time(health.LastRunAt),
        };
        if (health.IsHealthy is { } healthy)
        {
            report.Status = healthy ? HealthStatus.Healthy : HealthStatus.Unhealthy;
        }

        return report;
    }

    private static ResourceCommand Command(Resources.ResourceCommandState command) =>
        new()
        {
            Name = command.Name,
            DisplayName = command.DisplayName,
            IconName = command.IconName,
            IsHighlighted = true,
            State = command.IsEnabled
                ? Wire.ResourceCommandState.Enabled
                : Wire.ResourceCommandState.Disabled,
        };
}
