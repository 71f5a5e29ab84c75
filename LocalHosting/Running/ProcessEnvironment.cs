using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Hosting;

namespace QualityAward.LocalHosting.Running;

/// <summary>Makes the variables of one instance: what Aspire gives every process, then what the model says.</summary>
internal sealed class ProcessEnvironment(
    DistributedApplicationExecutionContext context,
    IHostEnvironment environment,
    Telemetry? telemetry
)
{
    public async Task<IReadOnlyDictionary<string, string>> ForAsync(
        ResourceInstance instance,
        CancellationToken cancellationToken
    )
    {
        var variables = new Dictionary<string, object>();
        AddTelemetry(variables, instance);
        AddEndpoints(variables, instance);
        var callback = new EnvironmentCallbackContext(context, variables);
        foreach (var annotation in instance.Resource.Annotations.OfType<EnvironmentAnnotation>())
        {
            annotation.Callback(callback);
        }

        var result = new Dictionary<string, string>();
        foreach (var (name, value) in variables)
        {
            result[name] = value switch
            {
                string text => text,
                EndpointReferenceExpression part => part.ValueFor(instance),
                IValueProvider provider => await provider
                    .GetValueAsync(cancellationToken)
                    .ConfigureAwait(false)
                    ?? "",
                _ => value.ToString() ?? "",
            };
        }

        return result;
    }

    private void AddTelemetry(Dictionary<string, object> variables, ResourceInstance instance)
    {
        variables["OTEL_SERVICE_NAME"] = instance.Resource.Name;
        variables["OTEL_RESOURCE_ATTRIBUTES"] = $"service.instance.id={instance.Suffix}";
        if (telemetry is null)
        {
            return;
        }

        variables["OTEL_EXPORTER_OTLP_ENDPOINT"] = telemetry.Endpoint;
        variables["OTEL_EXPORTER_OTLP_PROTOCOL"] = "grpc";
        variables["OTEL_EXPORTER_OTLP_HEADERS"] = $"x-otlp-api-key={telemetry.ApiKey}";
        if (environment.IsDevelopment())
        {
            // A developer looks while things happen: export every second, keep every trace.
            variables["OTEL_BLRP_SCHEDULE_DELAY"] = "1000";
            variables["OTEL_BSP_SCHEDULE_DELAY"] = "1000";
            variables["OTEL_METRIC_EXPORT_INTERVAL"] = "1000";
            variables["OTEL_TRACES_SAMPLER"] = "always_on";
        }
    }

    private static void AddEndpoints(
        Dictionary<string, object> variables,
        ResourceInstance instance
    )
    {
        var endpoints = instance.Resource.Endpoints().ToArray();
        if (instance.Resource is ProjectResource && endpoints.Any(e => e.IsHttp))
        {
            variables["ASPNETCORE_URLS"] = string.Join(
                ';',
                endpoints.Where(e => e.IsHttp).Select(e => e.UrlOf(instance.Index))
            );
        }

        foreach (var endpoint in endpoints.Where(e => e.PortVariable is not null))
        {
            variables[endpoint.PortVariable!] = $"{endpoint.PortOf(instance.Index)}";
        }
    }
}

/// <summary>Where processes send telemetry.</summary>
internal sealed record Telemetry(string Endpoint, string ApiKey);
