using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Projects of this solution as parts of the application.</summary>
public static class ProjectResourceBuilderExtensions
{
    /// <summary>Adds a project. Launch profiles are not read here: pass null, as genuine Aspire then ignores them too.</summary>
    public static IResourceBuilder<ProjectResource> AddProject<TProject>(
        this IDistributedApplicationBuilder builder,
        string name,
        string? launchProfileName
    )
        where TProject : IProjectMetadata, new()
    {
        ArgumentNullException.ThrowIfNull(builder);
        return launchProfileName is null
            ? builder.AddResource(new ProjectResource(name, new TProject()))
            : throw new NotSupportedException("LocalHosting reads no launch profiles.");
    }

    /// <summary>Runs the project several times, each with ports of its own.</summary>
    public static IResourceBuilder<ProjectResource> WithReplicas(
        this IResourceBuilder<ProjectResource> builder,
        int replicas
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentOutOfRangeException.ThrowIfLessThan(replicas, 1);
        return builder.Annotated(new ReplicasAnnotation(replicas));
    }
}
