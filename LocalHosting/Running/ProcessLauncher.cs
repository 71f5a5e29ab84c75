using System.Runtime.InteropServices;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using QualityAward.LocalHosting.Processes;

namespace QualityAward.LocalHosting.Running;

/// <summary>Starts projects and other programs.</summary>
internal sealed class ProcessLauncher(
    ChildProcesses processes,
    ProcessEnvironment environment,
    ResourceBoard board
) : ILauncher
{
    // The runtime that runs us runs the projects too, wherever it is installed.
    private static readonly string DotNet = Path.GetFullPath(
        Path.Combine(
            RuntimeEnvironment.GetRuntimeDirectory(),
            "../../..",
            OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"
        )
    );

    public bool Restarts => true;

    public async Task<IRunningPart> StartAsync(
        ResourceInstance instance,
        CancellationToken cancellationToken
    )
    {
        var variables = await environment
            .ForAsync(instance, cancellationToken)
            .ConfigureAwait(false);
        board.Update(instance, s => s with { Environment = [.. variables] });
        var (program, arguments, folder) = CommandOf(instance.Resource);
        var child = await processes
            .StartAsync(
                new(program, arguments)
                {
                    WorkingDirectory = folder,
                    Environment = ForChild(variables),
                    Output = instance.Console.Append,
                }
            )
            .ConfigureAwait(false);
        return new ProcessPart(child);
    }

    private static Dictionary<string, string?> ForChild(
        IReadOnlyDictionary<string, string> variables
    ) =>
        new(variables.Select(v => KeyValuePair.Create(v.Key, (string?)v.Value)))
        {
            // Where the kernel does not end children with their parent, projects end when their input ends.
            ["AWARD_STDIN_EOF"] = "1",
        };

    private static (string Program, IReadOnlyList<string> Arguments, string Folder) CommandOf(
        IResource resource
    )
    {
        var arguments = resource
            .Annotations.OfType<ArgumentsAnnotation>()
            .SelectMany(a => a.Arguments);
        switch (resource)
        {
            case ProjectResource { Project: IBuiltProject project }:
                if (!File.Exists(project.TargetPath))
                {
                    throw new DistributedApplicationException(
                        $"没有找到 {project.TargetPath}，请先生成解决方案。 / It is not built: run dotnet build."
                    );
                }

                return (
                    DotNet,
                    ["exec", project.TargetPath, .. arguments],
                    Path.GetDirectoryName(project.ProjectPath)!
                );
            case ExecutableResource program:
                return (program.Command, [.. arguments], program.WorkingDirectory);
            default:
                throw new NotSupportedException($"'{resource.Name}' is not a program.");
        }
    }
}

internal sealed class ProcessPart(ChildProcess process) : IRunningPart
{
    // Long enough to finish requests, short enough for a person who waits.
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(5);

    public int? ProcessId => process.Id;

    public Task<int> Exit => process.Exit;

    public async Task StopAsync()
    {
        process.Terminate();
        try
        {
            await process.Exit.WaitAsync(StopWithin).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            process.Kill();
            await process.Exit.ConfigureAwait(false);
        }
    }
}
