using System.Text.Json;
using QualityAward.Common;

namespace QualityAward.EndToEnd.Start;

/// <summary><c>--publisher manifest</c> describes the whole system for other machines, and says nothing of this one.</summary>
public sealed class ManifestTests(Manifest manifest) : IClassFixture<Manifest>
{
    private static readonly string[] Portals = [ResourceNames.Public, ResourceNames.Workbench];

    private static readonly string[] Clients =
    [
        .. ResourceNames.ApiServices.Where(s => s != ResourceNames.Identity),
        ResourceNames.Gateway,
        .. Portals,
    ];

    private static readonly string[] Databases =
    [
        ResourceNames.IdentityDb,
        ResourceNames.ApplicationsDb,
        ResourceNames.ReviewDb,
        ResourceNames.PublicityDb,
        ResourceNames.HonoursDb,
        ResourceNames.NotificationsDb,
        ResourceNames.GatewayDb,
        ResourceNames.WorkbenchDb,
    ];

    private readonly string _text = manifest.Text;
    private readonly JsonElement _resources = manifest.Resources;

    [Fact]
    public void Every_process_is_there_and_nothing_that_only_a_developer_needs()
    {
        string[] processes = [.. ResourceNames.ApiServices, ResourceNames.Gateway, .. Portals];

        Assert.Equal(processes.Order(), OfType("project.v0").Order());
        Assert.Equal([ResourceNames.Postgres, ResourceNames.Redis], OfType("container.v0").Order());
        // "cond-…" is how Aspire writes an expression of its own.
        Assert.Equal(
            Databases.Order(),
            OfType("value.v0").Where(n => !n.StartsWith("cond-", StringComparison.Ordinal)).Order()
        );
    }

    [Fact]
    public void Every_service_has_its_two_endpoints_its_database_and_its_peers()
    {
        foreach (var service in ResourceNames.ApiServices)
        {
            var bindings = _resources.GetProperty(service).GetProperty("bindings");
            Assert.Equal(
                "http2",
                bindings.GetProperty("grpc").GetProperty("transport").GetString()
            );
            Assert.True(bindings.TryGetProperty("http", out _));
            var env = EnvironmentOf(service);
            Assert.Contains($"ConnectionStrings__{service}db", env.Keys);
            Assert.Contains("ConnectionStrings__redis", env.Keys);
            Assert.Contains("GRPC_PORT", env.Keys);
            foreach (var peer in ResourceNames.ApiServices.Where(p => p != service))
            {
                Assert.Contains($"services__{peer}__grpc__0", env.Keys);
            }
        }
    }

    [Fact]
    public void Only_the_gateway_is_reachable_from_outside() =>
        Assert.Equal(
            [ResourceNames.Gateway],
            OfType("project.v0")
                .Where(name =>
                    _resources
                        .GetProperty(name)
                        .GetProperty("bindings")
                        .EnumerateObject()
                        .Any(b => b.Value.TryGetProperty("external", out var e) && e.GetBoolean())
                )
        );

    [Fact]
    public void Each_database_has_a_login_of_its_own_and_every_secret_is_a_parameter_without_a_value()
    {
        foreach (var database in Databases)
        {
            var address = _resources
                .GetProperty(database)
                .GetProperty("connectionString")
                .GetString()!;
            Assert.Contains($"Username={database}", address, StringComparison.Ordinal);
            Assert.Contains($"{{{database}-password.value}}", address, StringComparison.Ordinal);
        }

        string[] secrets =
        [
            .. Databases.Select(d => $"{d}-password"),
            "postgres-password",
            "redis-password",
            .. Clients.Select(c => $"{c}-secret"),
        ];
        foreach (var secret in secrets)
        {
            var input = _resources.GetProperty(secret).GetProperty("inputs").GetProperty("value");
            Assert.True(input.GetProperty("secret").GetBoolean());
        }

        Assert.All(
            Clients,
            c =>
            {
                Assert.Equal($"{{{c}-secret.value}}", EnvironmentOf(c)["Award__ServiceSecret"]);
                Assert.Equal(
                    $"{{{c}-secret.value}}",
                    EnvironmentOf(ResourceNames.Identity)[$"Identity__Clients__{c}__Secret"]
                );
            }
        );
        Assert.False(EnvironmentOf(ResourceNames.Identity).ContainsKey("Award__ServiceSecret"));
        Assert.All(
            ResourceNames.ApiServices,
            s => Assert.Equal("{public-url.value}", EnvironmentOf(s)["Award__PublicUrl"])
        );
    }

    [Fact]
    public void No_path_of_this_machine_is_in_it()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        Assert.DoesNotContain($"{home}/", _text, StringComparison.Ordinal);
        Assert.DoesNotContain(AppContext.BaseDirectory, _text, StringComparison.Ordinal);
        Assert.DoesNotContain("AWARD_CLOCK_FILE", _text, StringComparison.Ordinal);
        Assert.DoesNotContain("Award__DataFolder", _text, StringComparison.Ordinal);
        Assert.All(
            OfType("project.v0")
                .Select(p => _resources.GetProperty(p).GetProperty("path").GetString()!),
            path => Assert.False(Path.IsPathRooted(path), path)
        );
    }

    private IEnumerable<string> OfType(string type) =>
        _resources
            .EnumerateObject()
            .Where(r => r.Value.GetProperty("type").GetString() == type)
            .Select(r => r.Name);

    private Dictionary<string, string> EnvironmentOf(string name) =>
        _resources
            .GetProperty(name)
            .GetProperty("env")
            .EnumerateObject()
            .ToDictionary(e => e.Name, e => e.Value.GetString()!);
}
