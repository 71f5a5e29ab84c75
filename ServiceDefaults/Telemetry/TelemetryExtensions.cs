using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using QualityAward.ServiceDefaults.Health;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.ServiceDefaults.Telemetry;

/// <summary>Traces, metrics and logs over OTLP, without anything that identifies a visitor.</summary>
internal static class TelemetryExtensions
{
    /// <summary>How long one export may take, in milliseconds; ten seconds where nobody says.</summary>
    private const string TimeoutKey = "OTEL_EXPORTER_OTLP_TIMEOUT";

    /// <summary>Which traces are kept; Aspire sets <c>always_on</c>.</summary>
    private const string SamplerKey = "OTEL_TRACES_SAMPLER";

    /// <summary>Sources and meters of our own are named <c>QualityAward.*</c>.</summary>
    private const string OwnSources = "QualityAward.*";

    public static void AddAwardTelemetry(this WebApplicationBuilder builder, string serviceName)
    {
        // The hosting, HttpClient and EF categories write a line a request, the first one with the query string in it.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("System.Net.Http.HttpClient", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Logging.AddFilter("Yarp", LogLevel.Warning);

        // Without a collector nothing is recorded: a process on its own starts faster.
        if (!builder.Configuration.HasCollector())
        {
            return;
        }

        // What is left over is sent when a process ends: a collector that has gone already must not hold it up.
        builder.Configuration[TimeoutKey] ??= "1500";
        FollowTheParent(builder.Configuration);
        builder.Logging.AddOpenTelemetry(o =>
        {
            o.IncludeFormattedMessage = true;
            // The scopes of hosting and HttpClient hold the path of the request.
            o.IncludeScopes = false;
            o.AddProcessor(new PrivacyLogProcessor());
        });
        builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(r => r.AddService(serviceName).AddEnvironmentVariableDetector())
            .WithMetrics(Metrics)
            .WithTracing(Traces)
            .UseOtlpExporter();
    }

    // What happens behind an unrecorded request – queries, calls, the next process – is not recorded either.
    private static void FollowTheParent(ConfigurationManager configuration)
    {
        const string ParentBased = "parentbased_";
        var sampler = configuration[SamplerKey] ?? "always_on";
        if (!sampler.StartsWith(ParentBased, StringComparison.Ordinal))
        {
            configuration[SamplerKey] = ParentBased + sampler;
        }
    }

    private static void Metrics(MeterProviderBuilder metrics) =>
        metrics
            .AddAspNetCoreInstrumentation()
            .AddHttpClientInstrumentation()
            .AddRuntimeInstrumentation()
            .AddMeter("Npgsql", OwnSources);

    private static void Traces(TracerProviderBuilder traces) =>
        traces
            .AddSource(OwnSources)
            .AddAspNetCoreInstrumentation(o =>
                o.Filter = c =>
                    !c.Request.Path.IsHealthProbe()
                    && !ConfidentialPaths.AreIn(c.Request.Path.Value)
            )
            .AddHttpClientInstrumentation(o =>
                o.FilterHttpRequestMessage = r => !ConfidentialPaths.AreIn(r.RequestUri)
            )
            .AddGrpcClientInstrumentation(o => o.SuppressDownstreamInstrumentation = true)
            .AddNpgsql()
            .AddProcessor(new PrivacyProcessor());
}
