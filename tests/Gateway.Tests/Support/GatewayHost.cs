using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QualityAward.Common;
using QualityAward.ServiceDefaults;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Settings;
using QualityAward.TestSupport;

namespace QualityAward.Gateway.Tests.Support;

/// <summary>The gateway as Program.cs builds it, on real sockets, over a real database.</summary>
public sealed class GatewayHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private GatewayHost(WebApplication app, TestTokens tokens, int port, int internalPort) =>
        (_app, Tokens, Port, InternalPort) = (app, tokens, port, internalPort);

    /// <summary>Makes tokens the gateway accepts.</summary>
    public TestTokens Tokens { get; }

    /// <summary>The public port.</summary>
    public int Port { get; }

    /// <summary>The port for services.</summary>
    public int InternalPort { get; }

    /// <summary>The public address.</summary>
    public string Address => $"http://127.0.0.1:{Port}";

    /// <summary>The gateway's own objects.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a gateway.</summary>
    /// <param name="database">Connection string.</param>
    /// <param name="settings">Configuration besides; keys with colons.</param>
    /// <param name="certificate">For TLS, where the public address wants it.</param>
    public static async Task<GatewayHost> StartAsync(
        string database,
        IReadOnlyDictionary<string, string?> settings,
        X509Certificate2? certificate = null
    )
    {
        // With a real Identity, and a public address that it knows, tokens are Identity's own.
        var publicUrl = settings.GetValueOrDefault(AwardSettings.PublicUrlKey);
        var listen = settings.GetValueOrDefault("PublicListenUrl");
        var (port, internalPort) = (FreePort.Next(), FreePort.Next());
        var tokens = new TestTokens();
        var builder = WebApplication.CreateBuilder(["--environment=Development"]);
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["urls"] =
                    $"{listen ?? $"http://127.0.0.1:{port}"};http://127.0.0.1:{internalPort}",
                ["INTERNAL_PORT"] = $"{internalPort}",
                ["ConnectionStrings:gatewaydb"] = database,
                // Nothing listens there: the gateway must work without Redis.
                ["ConnectionStrings:redis"] = "127.0.0.1:1",
                [AwardSettings.ServiceSecretKey] = "test",
            }
        );
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddServiceDefaults(ResourceNames.Gateway);
        builder.AddGateway();
        if (publicUrl is null)
        {
            tokens.Accept(builder.Services);
        }
        builder.WebHost.ConfigureKestrel(kestrel =>
            kestrel.ConfigureHttpsDefaults(https => https.ServerCertificate = certificate)
        );
        var app = builder.Build();
        app.UseGateway();
        await app.StartAsync();
        await app
            .Services.GetRequiredService<DatabaseReadiness>()
            .WhenReadyAsync(CancellationToken.None)
            .WaitAsync(TimeSpan.FromSeconds(60));
        return new(app, tokens, port, internalPort);
    }

    /// <summary>A visitor: keeps no cookies, follows no redirects.</summary>
    public HttpClient Visitor() =>
        new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(Address),
        };

    /// <summary>A service inside, at the internal port.</summary>
    public HttpClient Inside() =>
        new() { BaseAddress = new Uri($"http://127.0.0.1:{InternalPort}") };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Tokens.Dispose();
    }
}
