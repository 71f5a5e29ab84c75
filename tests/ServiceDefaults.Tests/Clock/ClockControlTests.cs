using Grpc.Core;
using Grpc.Net.Client;
using QualityAward.Contracts.Clock.V1;
using QualityAward.ServiceDefaults.Clock;
using QualityAward.ServiceDefaults.Grpc;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.ServiceDefaults.Tests.Clock;

public sealed class ClockControlTests
{
    [Fact]
    public async Task In_Development_it_says_what_is_still_open()
    {
        var (app, channel) = await StartAsync("Development");
        await using var running = app;
        using var open = channel;
        var control = new ClockControl.ClockControlClient(channel);
        var to = new CatchUpRequest { To = "2023-02-06T09:00:00+08:00" };

        Assert.Empty((await control.CatchUpAsync(to)).FailedJobs);
        var pending = await control.PendingAsync(new PendingRequest());
        Assert.Equal(["applications edition-3 #7"], pending.Streams);
    }

    [Fact]
    public async Task In_Production_there_is_no_such_thing()
    {
        var (app, channel) = await StartAsync("Production");
        await using var running = app;
        using var open = channel;
        var control = new ClockControl.ClockControlClient(channel);
        var refused = await Assert.ThrowsAsync<RpcException>(async () =>
            await control.PendingAsync(new PendingRequest())
        );
        Assert.Equal(StatusCode.Unimplemented, refused.StatusCode);
    }

    private static async Task<(TestApp App, GrpcChannel Channel)> StartAsync(string environment)
    {
        var port = FreePort.Next();
        var app = await TestApp.StartAsync(
            b =>
            {
                b.AddAwardGrpc();
                b.Services.AddSingleton<IPendingWork, OneStream>();
            },
            settings: new()
            {
                ["urls"] = $"http://localhost:{FreePort.Next()};http://localhost:{port}",
                [AwardSettings.GrpcPortKey] = $"{port}",
            },
            environment: environment
        );
        return (app, GrpcChannel.ForAddress($"http://localhost:{port}"));
    }

    private sealed class OneStream : IPendingWork
    {
        public Task<IReadOnlyList<string>> OpenAsync(CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<string>>(["applications edition-3 #7"]);
    }
}
