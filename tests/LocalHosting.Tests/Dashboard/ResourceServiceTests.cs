using Grpc.Core;
using Grpc.Net.Client;
using QualityAward.LocalHosting.Dashboard;
using QualityAward.LocalHosting.Dashboard.Wire;
using QualityAward.LocalHosting.Resources;
using Xunit;

namespace QualityAward.LocalHosting.Tests.Dashboard;

public sealed class ResourceServiceTests : IAsyncLifetime
{
    private readonly SampleFeed _feed = SampleFeed.Typical();
    private ResourceServiceHost _host = null!;
    private GrpcChannel _channel = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private DashboardService.DashboardServiceClient Client => new(_channel);

    private Metadata Key => new() { { ResourceServiceKey.Header, _host.Key.Value } };

    public async ValueTask InitializeAsync()
    {
        _host = await ResourceServiceHost.StartAsync(_feed, new("政府质量奖"), Ct);
        _channel = GrpcChannel.ForAddress(_host.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _channel.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Everything_comes_first_and_then_each_change()
    {
        using var call = Client.WatchResources(new(), Key, cancellationToken: Ct);
        await call.ResponseStream.MoveNext(Ct);
        var publicity = call.ResponseStream.Current.InitialData.Resources[1];
        Assert.Equal("publicity", publicity.DisplayName);
        Assert.Equal("Running", publicity.State);
        Assert.Equal("http://localhost:5001", publicity.Urls.Single().FullUrl);
        Assert.Equal(HealthStatus.Healthy, publicity.HealthReports.Single().Status);
        Assert.Equal("postgres", publicity.Relationships.Single().ResourceName);
        var states = publicity.Commands.Select(command => $"{command.State}");
        Assert.Equal(["Enabled", "Disabled"], states);

        _feed.Change(new ResourceState("publicity-b2", "publicity", "Project", "Exited"));
        await call.ResponseStream.MoveNext(Ct);
        Assert.Equal("Exited", call.ResponseStream.Current.Changes.Value.Single().Upsert.State);
    }

    [Fact]
    public async Task No_secret_leaves_the_process()
    {
        using var call = Client.WatchResources(new(), Key, cancellationToken: Ct);
        await call.ResponseStream.MoveNext(Ct);
        var all = call.ResponseStream.Current.ToString();
        Assert.DoesNotContain("geheim", all, StringComparison.Ordinal);
        Assert.Contains("http://localhost:8080", all, StringComparison.Ordinal);
        Assert.Contains("Database=d", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Console_lines_keep_their_number_and_stream()
    {
        var request = new WatchResourceConsoleLogsRequest
        {
            ResourceName = "publicity-b2",
            SuppressFollow = true,
        };
        using var call = Client.WatchResourceConsoleLogs(request, Key, cancellationToken: Ct);
        var updates = await call.ResponseStream.ReadAllAsync(Ct).ToListAsync(Ct);
        var lines = updates.SelectMany(update => update.LogLines).ToList();
        Assert.Equal(["publicity-b2 已启动", "注意"], lines.Select(line => line.Text));
        Assert.Equal([1, 2], lines.Select(line => line.LineNumber));
        Assert.Equal([false, true], lines.Select(line => line.IsStdErr));
    }

    [Theory]
    [InlineData("resource-stop", true)]
    [InlineData("resource-start", false)]
    public async Task Commands_reach_the_feed(string command, bool succeeds)
    {
        var request = new ResourceCommandRequest
        {
            CommandName = command,
            ResourceName = "publicity-b2",
        };
        var response = await Client.ExecuteResourceCommandAsync(
            request,
            Key,
            cancellationToken: Ct
        );
        Assert.Equal(succeeds, response.Kind is ResourceCommandResponseKind.Succeeded);
        Assert.Equal([$"publicity-b2 {command}"], _feed.Commands);
    }

    [Fact]
    public async Task Nobody_without_the_key_is_let_in()
    {
        var wrong = new Metadata { { ResourceServiceKey.Header, "guess" } };
        var unary = await Assert.ThrowsAsync<RpcException>(async () =>
            await Client.ExecuteResourceCommandAsync(new(), wrong, cancellationToken: Ct)
        );
        Assert.Equal(StatusCode.Unauthenticated, unary.StatusCode);
        Assert.Empty(_feed.Commands);

        using var stream = Client.WatchResources(new(), cancellationToken: Ct);
        var refused = await Assert.ThrowsAsync<RpcException>(() =>
            stream.ResponseStream.MoveNext(Ct)
        );
        Assert.Equal(StatusCode.Unauthenticated, refused.StatusCode);
    }

    [Fact]
    public async Task Open_streams_do_not_hold_up_the_end()
    {
        using var call = Client.WatchInteractions(Key, cancellationToken: Ct);
        using var logs = Client.WatchResourceConsoleLogs(
            new() { ResourceName = "x" },
            Key,
            cancellationToken: Ct
        );
        await logs.ResponseStream.MoveNext(Ct);
        await _host.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(5), Ct);
    }
}
