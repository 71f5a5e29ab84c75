namespace Aspire.Hosting;

/// <summary>What the AppHost is run for.</summary>
public sealed class DistributedApplicationExecutionContext
{
    internal DistributedApplicationExecutionContext() { }

    /// <summary>Always false here: publishing needs the Aspire packages (<c>AspirePackages=true</c>).</summary>
    public bool IsPublishMode { get; }

    /// <summary>Always true here.</summary>
    public bool IsRunMode { get; } = true;
}
