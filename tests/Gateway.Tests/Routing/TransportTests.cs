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
    private readonly Upstream _services = fixture.Services.Afresh();

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
            Address(ResourceNames.Honours, 1, _services.Address)
        );
        using var visitor = gateway.Visitor();
        _services.Answer = context => context.Response.WriteAsync(context.Request.Path);

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
        _services.Answer = ReadAllAsync;
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

    public static TheoryData<string, long> Uploads =>
        new()
        {
            { "/api/applications/files", UploadKind.Material.MaximumBytes },
            { "/api/review/files", UploadKind.Material.MaximumBytes },
            { "/api/publicity/complaints/files", UploadKind.ComplaintAttachment.MaximumBytes },
            { "/complaints", UploadKind.ComplaintAttachment.MaximumBytes },
            { "/api/honours/register/import", UploadKind.WinnerList.MaximumBytes },
            { "/api/honours/imports", UploadKind.WinnerList.MaximumBytes },
            { "/api/honours/verify/file", UploadKind.Certificate.MaximumBytes },
        };

    [Theory]
    [MemberData(nameof(Uploads))]
    public async Task A_file_of_the_promised_size_reaches_the_service(string path, long most)
    {
        using var visitor = fixture.Gateway.Visitor();
        _services.Answer = ReadAllAsync;
        foreach (var size in (long[])[most - 1, most, most + 1])
        {
            foreach (var chunked in (bool[])[false, true])
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, path)
                {
                    Content = new ByteArrayContent(new byte[size]),
                };
                request.Headers.TransferEncodingChunked = chunked;
                using var answer = await visitor.SendAsync(request, Ct);
                // One byte too many is for the service to refuse: it knows what was sent.
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
        }
    }

    [Fact]
    public async Task What_no_service_would_take_is_refused_with_the_limit_of_its_kind()
    {
        using var visitor = fixture.Gateway.Visitor();
        _services.Answer = ReadAllAsync;
        using var large = new ByteArrayContent(
            new byte[UploadKind.Material.MaximumBytes + 1024 * 1024 + 1]
        );
        using var answer = await visitor.PostAsync("/api/applications/files", large, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("不得超过50 MB", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_in_UTF_8_are_passed_on()
    {
        string? seen = null;
        _services.Answer = context =>
        {
            seen = $"{context.Request.Headers["X-File-Name"]}|{context.Request.Headers.Referer}";
            return Task.CompletedTask;
        };
        using var handler = new SocketsHttpHandler
        {
            RequestHeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8,
        };
        using var visitor = new HttpClient(handler)
        {
            BaseAddress = new Uri(fixture.Gateway.Address),
        };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/honours/x");
        request.Headers.TryAddWithoutValidation("X-File-Name", "自评报告𠮷.pdf");
        request.Headers.TryAddWithoutValidation("Referer", "http://localhost/公示");
        request.Headers.TryAddWithoutValidation("User-Agent", "示例浏览器");
        using var answer = await visitor.SendAsync(request, Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("自评报告𠮷.pdf|http://localhost/公示", seen);
    }

    [Fact]
    public async Task Events_arrive_one_by_one()
    {
        var more = new TaskCompletionSource();
        _services.Answer = async context =>
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
        _services.Answer = async context =>
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
