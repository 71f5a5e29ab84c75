using System.Net;
using System.Net.Sockets;
using System.Text;
using QualityAward.Gateway.Tests.Support;
using Xunit;

namespace QualityAward.Gateway.Tests.Protection;

public sealed class MethodTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("CONNECT example.com:443")]
    [InlineData("CONNECT 127.0.0.1:80")]
    [InlineData("TRACE /")]
    [InlineData("TRACE /api/publicity/notices")]
    public async Task Tunnels_and_echoes_are_refused(string line)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, fixture.Gateway.Port, Ct);
        await using var stream = client.GetStream();
        var host = line.StartsWith("CONNECT", StringComparison.Ordinal)
            ? line.Split(' ')[1]
            : "localhost";
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes(
                $"{line} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
            ),
            Ct
        );
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync(Ct);

        Assert.StartsWith("HTTP/1.1 405", answer, StringComparison.Ordinal);
        Assert.Contains("method-not-allowed", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/guide/13")]
    [InlineData("/api/applications/editions")]
    public async Task A_HEAD_is_answered_as_a_GET_without_its_body(string path)
    {
        using var visitor = fixture.Gateway.Visitor();
        using var get = await visitor.GetAsync(path, Ct);
        using var request = new HttpRequestMessage(HttpMethod.Head, path);

        using var head = await visitor.SendAsync(request, Ct);

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
    }
}
