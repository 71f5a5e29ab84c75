using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Hosting;
using QualityAward.LocalHosting.Processes;
using QualityAward.LocalHosting.Resources;

namespace QualityAward.LocalHosting.Running;

/// <summary>Starts everything at once, each part when what it waits for is ready, and stops it in two steps.</summary>
internal sealed class Orchestrator(
    ResourceBoard board,
    LocalHostingOptions options,
    ChildProcesses processes,
    DashboardHost dashboard,
    DistributedApplicationExecutionContext context,
    IHostEnvironment environment,
    IHostApplicationLifetime lifetime
) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource _programs = new();
    private readonly CancellationTokenSource _servers = new();
    private readonly List<Task> _programRuns = [];
    private readonly List<Task> _serverRuns = [];

    /// <summary>Why the application had to stop: a server that everything stands on could not be started.</summary>
    public Exception? Failure { get; private set; }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var ports = new PortAllocator(options.RandomizePorts);
        foreach (var resource in board.Instances.Select(i => i.Resource).Distinct())
        {
            ports.Allocate(resource);
        }

        var launchers = Launchers(new ProcessEnvironment(context, environment, dashboard.Begin()));
        var supervisors = new Dictionary<ResourceInstance, InstanceSupervisor>();
        foreach (var instance in board.Instances)
        {
            board.Update(
                instance,
                s => s with { Relations = Presentation.Relations(instance.Resource) }
            );
            supervisors[instance] = new(
                instance,
                launchers(instance.Resource),
                board,
                new Dependencies(board, instance.Resource),
                HealthProbe.For(instance.Resource)
            )
            {
                Failed = StopWithoutServer,
            };
        }

        board.Commands = (instance, command, ct) => supervisors[instance].ExecuteAsync(command, ct);
        foreach (var (instance, supervisor) in supervisors)
        {
            var isProgram = instance.Resource is ProjectResource or ExecutableResource;
            var (runs, token) = isProgram
                ? (_programRuns, _programs.Token)
                : (_serverRuns, _servers.Token);
            runs.Add(Task.Run(() => supervisor.RunAsync(token), CancellationToken.None));
        }

        return Task.CompletedTask;
    }

    /// <summary>Programs first: they may still need the servers to end cleanly.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await _programs.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_programRuns).ConfigureAwait(false);
        await _servers.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(_serverRuns).ConfigureAwait(false);
        await dashboard.DisposeAsync().ConfigureAwait(false);
    }

    public void Dispose()
    {
        _programs.Dispose();
        _servers.Dispose();
    }

    private Func<IResource, ILauncher> Launchers(ProcessEnvironment variables)
    {
        var passive = new PassiveLauncher();
        var program = new ProcessLauncher(processes, variables, board);
        var postgres = new PostgresLauncher(options, processes);
        var database = new DatabaseLauncher();
        var resp = new RespLauncher();
        return resource =>
            resource switch
            {
                ProjectResource or ExecutableResource => program,
                PostgresServerResource => postgres,
                PostgresDatabaseResource => database,
                RedisResource => resp,
                _ => passive,
            };
    }

    private void StopWithoutServer(ResourceInstance instance, Exception failure)
    {
        if (
            instance.Resource is PostgresServerResource or RedisResource
            && instance.ReadyAt is null
        )
        {
            Failure ??= failure;
            lifetime.StopApplication();
        }
    }
}
