using QualityAward.Common;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Gateway.Tests.Support;

/// <summary>A gateway with one server standing for all services, and a database of its own.</summary>
public class GatewayFixture(TestPostgres postgres) : IAsyncLifetime
{
    private GatewayHost? _gateway;
    private Upstream? _upstream;
    private string _database = "";

    /// <summary>The gateway.</summary>
    public GatewayHost Gateway => _gateway ?? throw new InvalidOperationException("Not started.");

    /// <summary>Stands for every service.</summary>
    public Upstream Services => _upstream ?? throw new InvalidOperationException("Not started.");

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _upstream = await Upstream.StartAsync();
        _database = await postgres.CreateDatabaseAsync();
        _gateway = await AnotherGatewayAsync();
    }

    /// <summary>One more gateway over the same database, as a second replica.</summary>
    public Task<GatewayHost> AnotherGatewayAsync(
        params IEnumerable<KeyValuePair<string, string?>> settings
    )
    {
        var all = new Dictionary<string, string?>(Settings());
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }
        return GatewayHost.StartAsync(_database, all);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        await Services.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Configuration of the gateway besides the usual.</summary>
    protected virtual IEnumerable<KeyValuePair<string, string?>> Settings() =>
        ResourceNames
            .ApiServices.Concat([ResourceNames.Public, ResourceNames.Workbench])
            .Select(name => new KeyValuePair<string, string?>(
                $"services:{name}:http:0",
                Services.Address
            ));
}
