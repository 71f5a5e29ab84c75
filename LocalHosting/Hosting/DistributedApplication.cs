using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using QualityAward.LocalHosting.Provisioning;
using QualityAward.LocalHosting.Running;

namespace Aspire.Hosting;

/// <summary>An application that is ready to run: its processes and servers live as long as it does.</summary>
public sealed class DistributedApplication : IHost, IAsyncDisposable
{
    private readonly IHost _host;
    private int _started;

    internal DistributedApplication(IHost host) => _host = host;

    /// <inheritdoc />
    public IServiceProvider Services => _host.Services;

    /// <summary>Tells of states.</summary>
    public ResourceNotificationService ResourceNotifications =>
        Services.GetRequiredService<ResourceNotificationService>();

    /// <summary>Starts and stops single resources.</summary>
    public ResourceCommandService ResourceCommands =>
        Services.GetRequiredService<ResourceCommandService>();

    /// <summary>Begins to describe an application.</summary>
    public static IDistributedApplicationBuilder CreateBuilder(string[] args) =>
        new DistributedApplicationBuilder(args);

    /// <summary>Runs until Ctrl+C or SIGTERM. A refusal to start is printed and sets exit code 1.</summary>
    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await StartAsync(cancellationToken).ConfigureAwait(false);
            await this.WaitForShutdownAsync(cancellationToken).ConfigureAwait(false);
            if (Services.GetRequiredService<Orchestrator>().Failure is { } failure)
            {
                Refuse(failure);
            }
        }
        catch (DistributedApplicationException refusal)
        {
            Refuse(refusal);
        }
        finally
        {
            await DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Runs until Ctrl+C or SIGTERM.</summary>
    public void Run() => RunAsync().GetAwaiter().GetResult();

    /// <summary>Begins to start everything; does not wait until it is healthy.</summary>
    /// <exception cref="DistributedApplicationException">A wanted port is taken.</exception>
    public Task StartAsync(CancellationToken cancellationToken = default)
    {
        _started = 1;
        return _host.StartAsync(cancellationToken);
    }

    /// <summary>Ends everything: programs first, servers then.</summary>
    public Task StopAsync(CancellationToken cancellationToken = default) =>
        Interlocked.Exchange(ref _started, 0) == 1
            ? _host.StopAsync(cancellationToken)
            : Task.CompletedTask;

    /// <summary>Ends everything that still runs.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync().ConfigureAwait(false);
        await ((IAsyncDisposable)_host).DisposeAsync().ConfigureAwait(false);
    }

    /// <inheritdoc cref="DisposeAsync" />
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private static void Refuse(Exception refusal)
    {
        Console.Error.WriteLine(
            refusal is DistributedApplicationException or ProvisioningException
                ? refusal.Message
                : refusal.ToString()
        );
        Environment.ExitCode = 1;
    }
}
