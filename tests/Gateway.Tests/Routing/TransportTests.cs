using System.Net;
using System.Net.WebSockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using QualityAward.Common;
using QualityAward.Gateway.Tests.Support;
using Xunit;

namespace QualityAward.Gateway.Tests.Routing;

public sealed class TransportTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private readonly Upstream services = fixture.Services.Afresh();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_that_is_down_answers_with_a_problem_and_a_page()
    {
        await using var gateway = await fixture.AnotherGatewayAsync(
            Address(ResourceNames.Review, 0, $"http://127.0.0.1:{FreePort.Next()}"),
            Address(ResourceNames.Public, 0, $"http://127.0.0.1:{FreePort.Next()}")
        );
        using var visitor = gateway.Visitor();

        using var program = await visitor.GetAsync("/api/review/criteria", Ct);
        await Problems.IsAsync(program, HttpStatusCode.ServiceUnavailable, "service-unavailable");
        Assert.NotNull(program.Headers.RetryAfter);
        using var change = await visitor.PostAsync(
            "/api/review/scores",
            new StringContent("{}"),
            Ct
        );
        await Problems.IsAsync(change, HttpStatusCode.ServiceUnavailable, "service-unavailable");

        visitor.DefaultRequestHeaders.Add("Accept", "text/html,*/*");
        using var person = await visitor.GetAsync("/", Ct);
        var page = await person.Content.ReadAsStringAsync(Ct);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, person.StatusCode);
        Assert.Equal("text/html", person.Content.Headers.ContentType?.MediaType);
        Assert.Contains("服务暂时不可用", page, StringComparison.Ordinal);
        Assert.Contains("lang=\"zh-CN\"", page, StringComparison.Ordinal);
        Assert.Single(person.Headers.GetValues("Content-Security-Policy"));

        using var other = await visitor.GetAsync("/api/honours/register", Ct);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_get_goes_to_the_replica_that_is_there()
    {
        await using var gateway = await fixture.AnotherGatewayAsync(
            Address(ResourceNames.Honours, 0, $"http://127.0.0.1:{FreePort.Next()}"),
            Address(ResourceNames.Honours, 1, services.Address)
        );
        using var visitor = gateway.Visitor();
        services.Answer = context => context.Response.WriteAsync(context.Request.Path);

        for (var i = 0; i < 20; i++)
        {
            Assert.Equal("/api/honours/x", await visitor.GetStringAsync("/api/honours/x", Ct));
        }
    }

    [Fact]
    public async Task Replicas_share_the_work()
    {
        await using var second = await Upstream.StartAsync();
        await using var gateway = await fixture.AnotherGatewayAsync(
            Address(ResourceNames.Honours, 1, second.Address)
        );
        using var visitor = gateway.Visitor();

        for (var i = 0; i < 40; i++)
        {
            await visitor.GetStringAsync($"/api/honours/{i}", Ct);
        }

        Assert.InRange(second.Requests.Count, 5, 35);
    }

    [Fact]
    public async Task Too_large_a_body_is_refused_in_words()
    {
        using var visitor = fixture.Gateway.Visitor();
        services.Answer = ReadAllAsync;
        using var large = new ByteArrayContent(new byte[1024 * 1024 + 1]);

        using var announced = await visitor.PostAsync("/api/applications/x", large, Ct);
        await Problems.IsAsync(
            announced,
            HttpStatusCode.RequestEntityTooLarge,
            "request-too-large"
        );

        using var chunked = new HttpRequestMessage(HttpMethod.Post, "/api/applications/x")
        {
            Content = new ByteArrayContent(new byte[1024 * 1024 + 1]),
        };
        chunked.Headers.TransferEncodingChunked = true;
        using var unannounced = await visitor.SendAsync(chunked, Ct);
        await Problems.IsAsync(
            unannounced,
            HttpStatusCode.RequestEntityTooLarge,
            "request-too-large"
        );

        using var fits = new ByteArrayContent(new byte[1024 * 1024]);
        using var accepted = await visitor.PostAsync("/api/applications/x", fits, Ct);
        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
    }

    [Fact]
    public async Task Events_arrive_one_by_one()
    {
        var more = new TaskCompletionSource();
        services.Answer = async context =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync("data: 1\n\n");
            await context.Response.Body.FlushAsync();
            await more.Task;
            await context.Response.WriteAsync("data: 2\n\n");
        };
        using var visitor = fixture.Gateway.Visitor();

        await using var stream = await visitor.GetStreamAsync(
            "/api/notifications/inbox/stream",
            Ct
        );
        using var reader = new StreamReader(stream);

        Assert.Equal("data: 1", await reader.ReadLineAsync(Ct));
        more.SetResult();
        Assert.Equal("", await reader.ReadLineAsync(Ct));
        Assert.Equal("data: 2", await reader.ReadLineAsync(Ct));
    }

    [Fact]
    public async Task WebSockets_are_passed_on()
    {
        services.Answer = async context =>
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            var buffer = new byte[64];
            var got = await socket.ReceiveAsync(buffer, context.RequestAborted);
            await socket.SendAsync(
                buffer.AsMemory(0, got.Count),
                got.MessageType,
                true,
                context.RequestAborted
            );
            await socket.CloseAsync(
                WebSocketCloseStatus.NormalClosure,
                null,
                context.RequestAborted
            );
        };
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://127.0.0.1:{fixture.Gateway.Port}/live"), Ct);

        await socket.SendAsync(Encoding.UTF8.GetBytes("你好"), WebSocketMessageType.Text, true, Ct);
        var buffer = new byte[64];
        var got = await socket.ReceiveAsync(buffer, Ct);

        Assert.Equal("你好", Encoding.UTF8.GetString(buffer, 0, got.Count));
    }

    private static async Task ReadAllAsync(HttpContext context)
    {
        await context.Request.Body.CopyToAsync(Stream.Null);
        await context.Response.WriteAsync("read");
    }

    private static KeyValuePair<string, string?> Address(string service, int i, string url) =>
        new($"services:{service}:http:{i}", url);
}
