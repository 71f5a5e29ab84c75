namespace Aspire.Hosting.ApplicationModel;

/// <summary>A .NET project that runs as a process of its own, once or several times.</summary>
public sealed class ProjectResource
    : Resource,
        IResourceWithEnvironment,
        IResourceWithArgs,
        IResourceWithServiceDiscovery,
        IResourceWithWaitSupport
{
    internal ProjectResource(string name, IProjectMetadata project)
        : base(name) => Project = project;

    internal override string TypeName => "Project";

    internal IProjectMetadata Project { get; }
}
