using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using QualityAward.LocalHosting.Processes;
using QualityAward.LocalHosting.Running;
using QualityAward.LocalHosting.Testing;

namespace Aspire.Hosting;

internal sealed class DistributedApplicationBuilder : IDistributedApplicationBuilder
{
    private readonly HostApplicationBuilder _host;
    private readonly EntryPointSession? _session = EntryPointSession.Current;

    public DistributedApplicationBuilder(string[] args)
    {
        _host = new(
            new HostApplicationBuilderSettings
            {
                Args = args,
                EnvironmentName = EnvironmentNameOf(args),
                // Not the current folder: watching a whole repository for changed settings takes seconds.
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        if (_session is not null)
        {
            // What a test wants unless it says otherwise; the first source is the weakest.
            ((IConfigurationBuilder)_host.Configuration).Sources.Insert(
                0,
                new MemoryConfigurationSource { InitialData = EntryPointSession.Defaults }
            );
        }

        _host.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // A refusal to start is a message for people, printed once, without a stack trace.
        _host.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }

    public ConfigurationManager Configuration => _host.Configuration;

    public IHostEnvironment Environment => _host.Environment;

    public DistributedApplicationExecutionContext ExecutionContext { get; } = new();

    public IServiceCollection Services => _host.Services;

    public IResourceCollection Resources { get; } = new ResourceCollection();

    public IResourceBuilder<T> AddResource<T>(T resource)
        where T : IResource
    {
        Resources.Add(resource);
        return CreateResourceBuilder(resource);
    }

    public IResourceBuilder<T> CreateResourceBuilder<T>(T resource)
        where T : IResource => new ResourceBuilder<T>(this, resource);

    /// <summary>In a test, hands the builder over instead: the test says when to build.</summary>
    public DistributedApplication Build()
    {
        _session?.TakeOver(this);
        return BuildNow();
    }

    internal DistributedApplication BuildNow()
    {
        var board = new ResourceBoard(Resources);
        var options = LocalHostingOptions.From(Configuration);
        Services
            .AddSingleton(ExecutionContext)
            .AddSingleton(options)
            .AddSingleton(new DistributedApplicationModel(Resources))
            .AddSingleton(board)
            .AddSingleton<ChildProcesses>()
            .AddSingleton(new ResourceNotificationService(board))
            .AddSingleton(new ResourceCommandService(board))
            .AddSingleton(new ResourceLoggerService(board))
            .AddSingleton<DashboardHost>()
            .AddSingleton<Orchestrator>();
        Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(40));
        Services.Configure<ConsoleLifetimeOptions>(o => o.SuppressStatusMessages = true);
        if (options.Console)
        {
            Services.AddSingleton(_ => new ConsoleOutput(
                board,
                Console.Out,
                ConsoleColours.Wanted
            ));
            Services.AddHostedService(s => s.GetRequiredService<ConsoleOutput>());
            Services.AddHostedService<ReadyTable>();
        }

        Services.AddHostedService(s => s.GetRequiredService<Orchestrator>());
        if (options.Fonts)
        {
            Services.AddHostedService<FontHost>();
        }

        if (_session is null)
        {
            Services.AddHostedService<ParentWatch>();
        }
        else
        {
            // The test's process is not ours: its signals are for others.
            Services.AddSingleton<IHostLifetime, TestLifetime>();
        }

        return new(_host.Build());
    }

    /// <summary>Whoever runs the AppHost by LocalHosting develops, unless told otherwise.</summary>
    private static string EnvironmentNameOf(string[] args) =>
        new ConfigurationBuilder()
            .AddEnvironmentVariables("ASPNETCORE_")
            .AddEnvironmentVariables("DOTNET_")
            .AddCommandLine(args)
            .Build()[HostDefaults.EnvironmentKey]
        ?? Environments.Development;
}
