namespace Aspire.Hosting.ApplicationModel;

/// <summary>The parts of an application that was built.</summary>
public sealed class DistributedApplicationModel
{
    internal DistributedApplicationModel(IResourceCollection resources) => Resources = resources;

    /// <summary>The parts.</summary>
    public IResourceCollection Resources { get; }
}
