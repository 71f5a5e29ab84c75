namespace Aspire.Hosting.ApplicationModel;

/// <summary>Any program that runs as a process of its own.</summary>
public sealed class ExecutableResource
    : Resource,
        IResourceWithEnvironment,
        IResourceWithArgs,
        IResourceWithServiceDiscovery,
        IResourceWithWaitSupport
{
    internal ExecutableResource(string name, string command, string workingDirectory)
        : base(name)
    {
        Command = command;
        WorkingDirectory = workingDirectory;
    }

    /// <summary>The program, found on the PATH or by its path.</summary>
    public string Command { get; }

    /// <summary>The folder it starts in.</summary>
    public string WorkingDirectory { get; }

    internal override string TypeName => "Executable";
}
