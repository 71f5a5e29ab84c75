using System.Diagnostics;
using System.Globalization;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using QualityAward.Common;
using QualityAward.Provisioning;

namespace QualityAward.EndToEnd.Hosting;

/// <summary>
/// The whole system, started by its own AppHost: random ports, a data folder of its own that is removed at the end, no
/// console, one at a time on this machine.
/// </summary>
public sealed class RunningSystem : IAsyncDisposable
{
    private readonly SystemLock _lock;
    private readonly SystemOptions _options;

    private RunningSystem(
        SystemLock held,
        SystemOptions options,
        DistributedApplication application,
        string dataFolder
    )
    {
        _lock = held;
        _options = options;
        Application = application;
        DataFolder = dataFolder;
    }

    /// <summary>The application: its resources, commands and addresses.</summary>
    public DistributedApplication Application { get; }

    /// <summary>Where it keeps its data.</summary>
    public string DataFolder { get; }

    /// <summary>The gateway's public address.</summary>
    public Uri PublicUrl => Application.GetEndpoint(ResourceNames.Gateway);

    /// <summary>Starts everything and waits until it is healthy.</summary>
    /// <exception cref="TimeoutException">It is not; the message shows states and consoles.</exception>
    public static async Task<RunningSystem> StartAsync(
        SystemOptions options,
        CancellationToken cancellationToken
    )
    {
        var held = await SystemLock.TakeAsync(cancellationToken);
        var folder = Directory.CreateTempSubdirectory("quality-award-").FullName;
        DistributedApplication? application = null;
        try
        {
            application = await BuildAsync(options, folder, cancellationToken);
            var system = new RunningSystem(held, options, application, folder);
            await application.StartAsync(cancellationToken);
            await system.HealthyAsync(cancellationToken);
            return system;
        }
        catch
        {
            await EndAsync(application, folder, held);
            throw;
        }
    }

    /// <summary>Waits until these resources – all processes when none is named – are healthy.</summary>
    /// <exception cref="TimeoutException">They are not; the message shows states and consoles.</exception>
    public async Task HealthyAsync(CancellationToken cancellationToken, params string[] names)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_options.HealthyWithin);
        var waitedFor =
            names.Length > 0 ? names : SystemReport.ProcessesOf(Application).Select(r => r.Name);
        try
        {
            await Task.WhenAll(
                waitedFor.Select(n =>
                    Application.ResourceNotifications.WaitForResourceHealthyAsync(n, limit.Token)
                )
            );
        }
        catch (Exception e)
            when (e is DistributedApplicationException
                || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            )
        {
            throw new TimeoutException(
                $"{e.Message}\n{await SystemReport.WriteAsync(Application, names)}",
                e
            );
        }
    }

    /// <summary>Starts, stops or restarts a resource (<see cref="KnownResourceCommands" />).</summary>
    public async Task CommandAsync(string name, string command, CancellationToken cancellationToken)
    {
        var result = await Application.ResourceCommands.ExecuteCommandAsync(
            name,
            command,
            cancellationToken
        );
        if (!result.Success)
        {
            throw new InvalidOperationException($"'{command}' failed for '{name}'.");
        }
    }

    /// <summary>Ends a resource's process at once, without a word (SIGKILL); the AppHost starts it again.</summary>
    public void Kill(string name)
    {
        using var process = Process.GetProcessById(ProcessOf(name));
        process.Kill();
    }

    /// <summary>The id of a resource's one process.</summary>
    public int ProcessOf(string name) =>
        int.Parse(
            $"{Current(name).Snapshot.Properties.Single(p => p.Name == "executable.pid").Value}",
            CultureInfo.InvariantCulture
        );

    /// <summary>What the dashboard shows as its state.</summary>
    public string? StateOf(string name) => Current(name).Snapshot.State?.Text;

    /// <summary>Waits until another process than that one runs and is healthy.</summary>
    /// <exception cref="TimeoutException">None does; the message shows states and consoles.</exception>
    public async Task RestartedAsync(string name, int process, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(_options.HealthyWithin);
        try
        {
            await Application.ResourceNotifications.WaitForResourceAsync(
                name,
                e =>
                    e.Snapshot.HealthStatus is HealthStatus.Healthy
                    && e.Snapshot.Properties.Any(p =>
                        p.Name == "executable.pid"
                        && p.Value is not null
                        && $"{p.Value}" != $"{process}"
                    ),
                limit.Token
            );
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(await SystemReport.WriteAsync(Application, name), e);
        }
    }

    /// <summary>States and last console lines of everything, for the message of a failing test.</summary>
    public Task<string> ReportAsync() => SystemReport.WriteAsync(Application);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => EndAsync(Application, DataFolder, _lock);

    private ResourceEvent Current(string name) =>
        Application.ResourceNotifications.TryGetCurrentState(name, out var current)
            ? current
            : throw new InvalidOperationException($"'{name}' has no single process.");

    private static async Task<DistributedApplication> BuildAsync(
        SystemOptions options,
        string folder,
        CancellationToken cancellationToken
    )
    {
        string[] arguments =
        [
            $"--Award:DataFolder={folder}",
            "--Award:Durable=false",
            $"--Award:PublicPort={FreePort.Next()}",
            "--AWARD_DASHBOARD=off",
            "--quiet",
            .. options.Clock is { } clock
                ? ["--clock", $"{clock:yyyy-MM-dd'T'HH:mm:sszzz}"]
                : Array.Empty<string>(),
            .. options.Arguments,
        ];
        var builder = await DistributedApplicationTestingBuilder.CreateAsync<Projects.AppHost>(
            arguments,
            cancellationToken
        );
        // Consoles are in the report of a failing test.
        builder.Services.AddLogging(logging =>
            logging
                .SetMinimumLevel(LogLevel.Error)
                .AddFilter("Aspire.Hosting", LogLevel.Error)
                .AddFilter("QualityAward.AppHost.Resources", LogLevel.None)
        );
        foreach (var resource in builder.Resources.OfType<ProjectResource>())
        {
            var project = builder.CreateResourceBuilder(resource);
            foreach (var (name, value) in options.Environment)
            {
                project.WithEnvironment(name, value);
            }
        }

        return await builder.BuildAsync(cancellationToken);
    }

    private static async ValueTask EndAsync(
        DistributedApplication? application,
        string folder,
        SystemLock held
    )
    {
        await using (held)
        {
            if (application is not null)
            {
                await application.DisposeAsync();
            }

            Directory.Delete(folder, recursive: true);
        }
    }
}
