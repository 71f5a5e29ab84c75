using Grpc.Core;
using Grpc.Net.Client;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.ServiceDefaults.Grpc;
using QualityAward.ServiceDefaults.Settings;
using QualityAward.ServiceDefaults.Tests.Grpc;

namespace QualityAward.ServiceDefaults.Tests.Kestrel;

public sealed class PortPolicyTests
{
    private const string GrpcPath = "/qualityaward.publicity.v1.WorkingDays/LastDay";

    [Fact]
    public async Task REST_and_health_do_not_answer_at_the_gRPC_port()
    {
        await using var app = await Ports.StartAsync();
        foreach (var path in new[] { "/health", "/alive", "/openapi/v1.json", "/api/publicity/x" })
        {
            using var here = await Ports.Get(app.Http, path, HttpVersion.Version11);
            using var there = await Ports.Get(app.Grpc, path, HttpVersion.Version20);
            Assert.Equal(HttpStatusCode.OK, here.StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, there.StatusCode);
        }
    }

    [Fact]
    public async Task The_gRPC_port_does_not_speak_HTTP_1()
    {
        await using var app = await Ports.StartAsync();
        using var answer = await Ports.Get(app.Grpc, "/health", HttpVersion.Version11);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task GRPC_does_not_answer_at_the_http_port_whatever_the_Host_header_says()
    {
        await using var app = await Ports.StartAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(app.Http, GrpcPath));
        request.Headers.Host = app.Grpc.Authority;
        request.Content = new ByteArrayContent([0, 0, 0, 0, 0]);
        request.Content.Headers.ContentType = new("application/grpc");
        using var answer = await client.SendAsync(request);

        // Answered as something that is not implemented here, never by the service.
        Assert.DoesNotContain("grpc-status: 0", $"{answer.Headers}", StringComparison.Ordinal);
        Assert.Equal(0, app.Calls.Count);
    }

    [Fact]
    public async Task GRPC_answers_through_a_forwarder_at_another_port()
    {
        await using var app = await Ports.StartAsync();
        await using var forwarder = new TcpForwarder(app.Grpc.Port);
        using var channel = GrpcChannel.ForAddress(forwarder.Address);
        var reply = await app.LastDayAsync(channel);
        Assert.Equal("review/", reply.LastDay);
    }

    [Fact]
    public async Task Without_a_token_gRPC_is_not_for_anybody()
    {
        await using var app = await Ports.StartAsync();
        using var channel = GrpcChannel.ForAddress(app.Grpc);
        var refused = await Assert.ThrowsAsync<RpcException>(async () =>
            await new WorkingDays.WorkingDaysClient(channel).LastDayAsync(new LastDayRequest())
        );
        Assert.Equal(StatusCode.Unauthenticated, refused.StatusCode);
    }

    /// <summary>One service on two real ports.</summary>
    private sealed class Ports(TestApp app, Uri http, Uri grpc) : IAsyncDisposable
    {
        public Uri Http => http;

        public Uri Grpc => grpc;

        public CalendarCalls Calls => app.Services.GetRequiredService<CalendarCalls>();

        public static async Task<Ports> StartAsync()
        {
            var http = new Uri($"http://localhost:{FreePort.Next()}");
            var grpc = new Uri($"http://localhost:{FreePort.Next()}");
            var app = await TestApp.StartAsync(
                b =>
                {
                    b.AddAwardGrpc();
                    b.Services.AddSingleton<CalendarCalls>();
                },
                a =>
                {
                    a.MapAwardGrpcService<CalendarDouble>();
                    a.MapGet("/api/publicity/x", () => "x").AllowAnonymous();
                },
                new()
                {
                    ["urls"] = $"{http.OriginalString};{grpc.OriginalString}",
                    [AwardSettings.GrpcPortKey] = $"{grpc.Port}",
                }
            );
            return new(app, http, grpc);
        }

        public static async Task<HttpResponseMessage> Get(Uri address, string path, Version version)
        {
            using var client = new HttpClient();
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, path))
            {
                Version = version,
                VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            };
            return await client.SendAsync(request);
        }

        public async Task<LastDayReply> LastDayAsync(GrpcChannel channel) =>
            await new WorkingDays.WorkingDaysClient(channel).LastDayAsync(
                new LastDayRequest(),
                new Metadata { { "authorization", $"Bearer {app.Tokens.ForService("review")}" } }
            );

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
