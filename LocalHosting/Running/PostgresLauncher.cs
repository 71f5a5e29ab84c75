using Aspire.Hosting.ApplicationModel;
using QualityAward.LocalHosting.Processes;
using QualityAward.LocalHosting.Provisioning;

namespace QualityAward.LocalHosting.Running;

/// <summary>Starts PostgreSQL.</summary>
internal sealed class PostgresLauncher(LocalHostingOptions options, ChildProcesses processes)
    : ILauncher
{
    public bool Restarts => true;

    public async Task<IRunningPart> StartAsync(
        ResourceInstance instance,
        CancellationToken cancellationToken
    )
    {
        var resource = (PostgresServerResource)instance.Resource;
        var server = await PostgresServer
            .StartAsync(
                new(
                    Path.Combine(options.DataFolder, resource.Name),
                    resource.Password.Value,
                    resource.Port,
                    options.Durable
                ),
                processes,
                line => instance.Console.Append(line),
                cancellationToken
            )
            .ConfigureAwait(false);
        return new Part(server);
    }

    private sealed class Part(PostgresServer server) : IRunningPart
    {
        public int? ProcessId { get; } = server.ProcessId;

        public Task<int> Exit => server.Exited;

        public Task StopAsync() => server.DisposeAsync().AsTask();
    }
}
