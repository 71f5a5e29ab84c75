using System.Net.Http.Json;
using Aspire.Hosting;

namespace QualityAward.LocalHosting.Tests.Hosting;

/// <summary>Replicas are processes of their own with ports of their own.</summary>
public sealed class ReplicaTests
{
    [Fact]
    public async Task Each_replica_has_its_own_ports_and_callers_learn_all_of_them()
    {
        await using var application = new ProbeApplication();
        var api = application.AddProbe("api").WithReplicas(2);
        application.AddProbe("caller").WithReference(api);

        await application.StartAsync();
        await application.HealthyAsync("api");
        await application.HealthyAsync("caller");
        using var client = application.ClientOf("caller");
        var variables = await client.GetFromJsonAsync<Dictionary<string, string?>>(
            "/environment",
            ProbeApplication.CancellationToken
        );

        var addresses = new[] { 0, 1 }
            .Select(i => variables![$"services__api__http__{i}"]!)
            .ToArray();
        Assert.NotEqual(addresses[0], addresses[1]);
        using var anybody = new HttpClient();
        foreach (var address in addresses)
        {
            var own = await anybody.GetFromJsonAsync<Dictionary<string, string?>>(
                new Uri($"{address}/environment"),
                ProbeApplication.CancellationToken
            );
            Assert.Equal(address, own!["ASPNETCORE_URLS"]);
        }
    }

    [Fact]
    public async Task Replicas_cannot_share_a_fixed_port()
    {
        await using var application = new ProbeApplication();
        application
            .Builder.AddProject<Projects.HostingProbe>("api", launchProfileName: null)
            .WithHttpEndpoint(port: 19999)
            .WithReplicas(2);

        var refusal = await Assert.ThrowsAsync<DistributedApplicationException>(
            application.StartAsync
        );

        Assert.Contains("19999", refusal.Message, StringComparison.Ordinal);
    }
}
