namespace Aspire.Hosting.ApplicationModel;

// What the builder's methods say about a resource. Only LocalHosting reads these.

/// <summary>Sets variables of one instance just before it starts.</summary>
internal sealed record EnvironmentAnnotation(Action<EnvironmentCallbackContext> Callback)
    : IResourceAnnotation;

internal sealed record ArgumentsAnnotation(IReadOnlyList<string> Arguments) : IResourceAnnotation;

internal sealed record ReplicasAnnotation(int Count) : IResourceAnnotation;

/// <summary>The start waits for another resource to be healthy, or – with an exit code – to have ended with it.</summary>
internal sealed record WaitAnnotation(IResource Resource, int? ExitCode = null)
    : IResourceAnnotation;

internal sealed record HttpHealthCheckAnnotation(string Path, int StatusCode, string EndpointName)
    : IResourceAnnotation;

/// <summary>"Reference" or "Parent", for the dashboard's graph.</summary>
internal sealed record RelationAnnotation(IResource Resource, string Type) : IResourceAnnotation;

internal static class AnnotationQueries
{
    public static IEnumerable<EndpointAnnotation> Endpoints(this IResource resource) =>
        resource.Annotations.OfType<EndpointAnnotation>();

    /// <exception cref="DistributedApplicationException">The resource has no such endpoint.</exception>
    public static EndpointAnnotation Endpoint(this IResource resource, string name) =>
        resource.Endpoints().FirstOrDefault(e => e.Name == name)
        ?? throw new DistributedApplicationException(
            $"The resource '{resource.Name}' has no endpoint '{name}'."
        );

    public static int ReplicaCount(this IResource resource) =>
        resource.Annotations.OfType<ReplicasAnnotation>().LastOrDefault()?.Count ?? 1;
}
