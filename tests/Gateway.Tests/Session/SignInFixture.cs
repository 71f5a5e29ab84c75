using QualityAward.Common;
using QualityAward.Gateway.Protection;
using QualityAward.Gateway.Tests.Support;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Gateway.Tests.Session;

/// <summary>
/// The real Identity behind the gateway three times: reached over plain HTTP, over TLS ended by Kestrel, and over TLS
/// ended by a proxy in front.
/// </summary>
public sealed class SignInFixture(TestPostgres postgres) : IAsyncLifetime
{
    private readonly List<IAsyncDisposable> _started = [];

    /// <summary>Public addresses by way.</summary>
    public Dictionary<string, string> Addresses { get; } = [];

    /// <summary>Stands for the other services; answers with the Authorization header it was sent.</summary>
    public Upstream Services { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Services = Add(await Upstream.StartAsync());
        var certificate = TestCertificate.Create();
        await Task.WhenAll(
            StartAsync("http", "http", certificate),
            StartAsync("https", "https", certificate),
            StartAsync("proxy", "https", certificate)
        );
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var part in Enumerable.Reverse(_started))
        {
            await part.DisposeAsync();
        }
    }

    private async Task StartAsync(
        string way,
        string scheme,
        System.Security.Cryptography.X509Certificates.X509Certificate2 certificate
    )
    {
        var port = FreePort.Next();
        var address = $"{scheme}://localhost:{port}";
        var identity = Add(
            await IdentityProcess.StartAsync(await postgres.CreateDatabaseAsync(), address)
        );
        var settings = ResourceNames
            .ApiServices.Concat([ResourceNames.Public, ResourceNames.Workbench])
            .ToDictionary(
                name => $"services:{name}:http:0",
                name =>
                    (string?)(name == ResourceNames.Identity ? identity.Address : Services.Address)
            );
        settings["Award:PublicUrl"] = address;
        if (way == "proxy")
        {
            settings["Gateway:TrustedProxies:0"] = "127.0.0.1";
            settings["Gateway:TrustedProxies:1"] = "::1";
        }
        else
        {
            settings["PublicListenUrl"] = address;
        }
        var gateway = Add(
            await GatewayHost.StartAsync(
                await postgres.CreateDatabaseAsync(),
                settings,
                way == "https" ? certificate : null
            )
        );
        if (way == "proxy")
        {
            Add(await TlsProxy.StartAsync(port, certificate, gateway.Address));
        }
        Addresses[way] = address;
    }

    private T Add<T>(T part)
        where T : IAsyncDisposable
    {
        lock (_started)
        {
            _started.Add(part);
        }
        return part;
    }
}
