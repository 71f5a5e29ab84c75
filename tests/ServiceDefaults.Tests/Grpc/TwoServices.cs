using Grpc.Core;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.ServiceDefaults.Grpc;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.ServiceDefaults.Tests.Grpc;

/// <summary>One service with a REST and a gRPC port, and another that calls it through a TCP forwarder.</summary>
internal sealed class TwoServices : IAsyncDisposable
{
    private readonly TestTokens _tokens;
    private readonly TcpForwarder _forwarder;

    private TwoServices(
        TestApp called,
        TestApp calling,
        TcpForwarder forwarder,
        TestTokens tokens
    ) => (Called, Calling, _forwarder, _tokens) = (called, calling, forwarder, tokens);

    public TestApp Called { get; }

    public TestApp Calling { get; }

    /// <summary>The forwarder in front of the gRPC port.</summary>
    public Uri GrpcAddress => _forwarder.Address;

    public CalendarCalls Calls => Called.Services.GetRequiredService<CalendarCalls>();

    /// <param name="afterwards">Replaces services of the calling one.</param>
    public static async Task<TwoServices> StartAsync(Action<IServiceCollection>? afterwards = null)
    {
        var (http, grpc) = (FreePort.Next(), FreePort.Next());
        var tokens = new TestTokens();
        var called = await TestApp.StartAsync(
            b =>
            {
                b.AddAwardGrpc();
                b.Services.AddSingleton<CalendarCalls>();
            },
            app => app.MapAwardGrpcService<CalendarDouble>(),
            new()
            {
                ["urls"] = $"http://localhost:{http};http://localhost:{grpc}",
                [AwardSettings.GrpcPortKey] = $"{grpc}",
            },
            afterwards: tokens.Accept
        );
        var forwarder = new TcpForwarder(grpc);
        var calling = await TestApp.StartAsync(
            b =>
                b.AddAwardGrpcClient<WorkingDays.WorkingDaysClient>(
                    "publicity",
                    nameof(WorkingDays.WorkingDaysBase.LastDay)
                ),
            Map,
            new() { ["services:publicity:grpc:0"] = forwarder.Address.ToString() },
            afterwards: services =>
            {
                tokens.Accept(services);
                afterwards?.Invoke(services);
            }
        );
        return new(called, calling, forwarder, tokens);
    }

    /// <summary>Asks the calling service, which asks the called one.</summary>
    public async Task<HttpResponseMessage> Ask(string published, string? user = null)
    {
        using var client = Calling.Client(_tokens.ForUser(Roles.Office, name: user ?? "张三"));
        return await client.GetAsync($"/api/publicity/last-day?published={published}");
    }

    public async ValueTask DisposeAsync()
    {
        await Calling.DisposeAsync();
        await _forwarder.DisposeAsync();
        await Called.DisposeAsync();
        _tokens.Dispose();
    }

    private static void Map(WebApplication app) =>
        app.MapGet(
                "/api/publicity/last-day",
                async (string published, WorkingDays.WorkingDaysClient calendar) =>
                {
                    if (published == "count")
                    {
                        await calendar.CountAsync(new CountRequest());
                    }

                    // Only the hanging call needs a deadline shorter than the default one.
                    var options =
                        published == "hang"
                            ? new CallOptions(deadline: DateTime.UtcNow.AddMilliseconds(300))
                            : default;
                    var reply = await calendar.LastDayAsync(
                        new LastDayRequest { Published = published },
                        options
                    );
                    return TypedResults.Text(reply.LastDay);
                }
            )
            .AllowAnonymous();
}
