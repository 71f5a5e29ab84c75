using Aspire.Hosting.ApplicationModel;
using QualityAward.LocalHosting.Provisioning;

namespace QualityAward.LocalHosting.Running;

/// <summary>Starts the RESP server that stands in for Redis, in this process.</summary>
internal sealed class RespLauncher : ILauncher
{
    public bool Restarts => false;

    public async Task<IRunningPart> StartAsync(
        ResourceInstance instance,
        CancellationToken cancellationToken
    )
    {
        var resource = (RedisResource)instance.Resource;
        var server = await Task.Run(
                () =>
                    RespServer.Start(
                        resource.Port,
                        resource.Password.Value,
                        line => instance.Console.Append(line)
                    ),
                cancellationToken
            )
            .ConfigureAwait(false);
        return new Part(server);
    }

    private sealed class Part(RespServer server) : IRunningPart
    {
        private readonly TaskCompletionSource<int> _exit = new();

        public int? ProcessId => null;

        public Task<int> Exit => _exit.Task;

        public async Task StopAsync()
        {
            await Task.Run(server.Dispose).ConfigureAwait(false);
            _exit.TrySetResult(0);
        }
    }
}
