using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.LocalHosting.Running;

namespace Aspire.Hosting.Testing;

/// <summary>How a test reaches what runs.</summary>
public static class DistributedApplicationHostingTestingExtensions
{
    /// <summary>A client of a resource's endpoint (<c>http</c> when not named).</summary>
    public static HttpClient CreateHttpClient(
        this DistributedApplication app,
        string resourceName,
        string? endpointName = null
    ) => new() { BaseAddress = app.GetEndpoint(resourceName, endpointName) };

    /// <summary>The address of a resource's endpoint; of the first replica where there are several.</summary>
    public static Uri GetEndpoint(
        this DistributedApplication app,
        string resourceName,
        string? endpointName = null
    ) => new(ResourceOf(app, resourceName).Endpoint(endpointName ?? "http").UrlOf(0));

    /// <summary>A resource's connection string.</summary>
    public static ValueTask<string?> GetConnectionStringAsync(
        this DistributedApplication app,
        string resourceName,
        CancellationToken cancellationToken = default
    ) =>
        ResourceOf(app, resourceName) is IResourceWithConnectionString resource
            ? resource.GetConnectionStringAsync(cancellationToken)
            : throw new ArgumentException($"'{resourceName}' has no connection string.");

    private static IResource ResourceOf(DistributedApplication app, string name)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.Services.GetRequiredService<ResourceBoard>().Find(name) is [var first, ..]
            ? first.Resource
            : throw new ArgumentException($"There is no resource '{name}'.", nameof(name));
    }
}
