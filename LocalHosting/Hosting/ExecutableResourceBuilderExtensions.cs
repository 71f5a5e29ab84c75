using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting;

/// <summary>Other programs as parts of the application.</summary>
public static class ExecutableResourceBuilderExtensions
{
    /// <summary>Adds a program.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="name">Its name here.</param>
    /// <param name="command">The program, on the PATH or by its path.</param>
    /// <param name="workingDirectory">The folder it starts in.</param>
    /// <param name="args">Its arguments.</param>
    public static IResourceBuilder<ExecutableResource> AddExecutable(
        this IDistributedApplicationBuilder builder,
        string name,
        string command,
        string workingDirectory,
        params string[]? args
    )
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder
            .AddResource(new ExecutableResource(name, command, Path.GetFullPath(workingDirectory)))
            .WithArgs(args ?? []);
    }
}
