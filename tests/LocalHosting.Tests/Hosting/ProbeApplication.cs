using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.LocalHosting.Running;
using QualityAward.TestSupport;

namespace QualityAward.LocalHosting.Tests.Hosting;

/// <summary>An application of a test's own making, quiet, with data that is removed at the end.</summary>
internal sealed class ProbeApplication : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _data = TemporaryFolder.Create("award-hosting");
    private DistributedApplication? _running;

    public ProbeApplication(params string[] args) =>
        Builder = DistributedApplication.CreateBuilder([
            $"--LocalHosting:DataFolder={_data.Path}",
            "--LocalHosting:Console=false",
            "--LocalHosting:Dashboard=false",
            "--LocalHosting:Durable=false",
            .. args,
        ]);

    public IDistributedApplicationBuilder Builder { get; }

    public string Folder => _data.Path;

    public DistributedApplication Running =>
        _running ?? throw new InvalidOperationException("Not started.");

    public static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public IResourceBuilder<ProjectResource> AddProbe(string name) =>
        Builder
            .AddProject<Projects.HostingProbe>(name, launchProfileName: null)
            .WithHttpEndpoint()
            .WithHttpHealthCheck("/health");

    public Task StartAsync()
    {
        _running = Builder.Build();
        return _running.StartAsync(CancellationToken);
    }

    public Task<ResourceEvent> HealthyAsync(string name) =>
        Running
            .ResourceNotifications.WaitForResourceHealthyAsync(name, CancellationToken)
            .WaitAsync(Limit, CancellationToken);

    public Task InStateAsync(string name, string state) =>
        Running
            .ResourceNotifications.WaitForResourceAsync(name, state, CancellationToken)
            .WaitAsync(Limit, CancellationToken);

    public async Task<bool> CommandAsync(string name, string command) =>
        (
            await Running
                .ResourceCommands.ExecuteCommandAsync(name, command, CancellationToken)
                .WaitAsync(Limit, CancellationToken)
        ).Success;

    public IReadOnlyList<ResourceInstance> InstancesOf(string name) =>
        Running.Services.GetRequiredService<ResourceBoard>().Find(name);

    public HttpClient ClientOf(string name) => Running.CreateHttpClient(name);

    public async ValueTask DisposeAsync()
    {
        if (_running is not null)
        {
            await _running.DisposeAsync();
        }

        _data.Dispose();
    }
}
