using System.Net;
using System.Net.Sockets;
using Aspire.Hosting;

namespace QualityAward.LocalHosting.Tests.Hosting;

/// <summary>A wanted port that is taken is refused before anything starts.</summary>
public sealed class PortTests
{
    [Fact]
    public async Task The_message_names_the_port_and_who_wants_it()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        await using var application = new ProbeApplication();
        application
            .Builder.AddProject<Projects.HostingProbe>("door", launchProfileName: null)
            .WithHttpEndpoint(port);

        var refusal = await Assert.ThrowsAsync<DistributedApplicationException>(
            application.StartAsync
        );

        Assert.Contains($"端口 {port} 已被其他程序占用", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"Port {port} is in use", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("door", refusal.Message, StringComparison.Ordinal);
    }
}
