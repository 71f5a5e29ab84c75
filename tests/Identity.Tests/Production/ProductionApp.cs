using System.Security.Cryptography;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QualityAward.Common;
using QualityAward.Identity.Tests.Support;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Identity.Tests.Production;

/// <summary>Identity as in Production, behind a gateway with TLS: migrated by somebody else, secrets from configuration.</summary>
public sealed class ProductionApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    public const string Password = "First-Admin-2023!";

    private readonly TestPostgres _postgres;
    private string _connection = "";

    public ProductionApp(TestPostgres postgres)
    {
        _postgres = postgres;
        UseKestrel(0);
    }

    /// <summary>Everything logged.</summary>
    public LogLines Log { get; } = new();

    public async ValueTask InitializeAsync()
    {
        _connection = await _postgres.CreateDatabaseAsync();
        var options = new DbContextOptionsBuilder<IdentityDb>()
            .UseNpgsql(_connection)
            .UseSnakeCaseNamingConvention();
        await using (var db = new IdentityDb(options.Options))
        {
            await db.Database.MigrateAsync();
        }
        StartServer();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await Services.GetRequiredService<Readiness>().WhenReadyAsync(limit.Token);
    }

    /// <summary>A browser whose requests reach Identity through the TLS of the gateway, or not.</summary>
    public Browser Browser(bool tls = true) => new(ClientOptions.BaseAddress, tls ? "https" : null);

    /// <summary>The service's database.</summary>
    public async Task InDatabaseAsync(Func<IdentityDb, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<IdentityDb>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseSetting($"ConnectionStrings:{ResourceNames.IdentityDb}", _connection);
        builder.UseClientSecrets();
        builder.UseSetting(
            Protection.ProtectionRegistration.KeySetting,
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))
        );
        builder.UseSetting("Identity:FirstAdministrator:UserName", "root-admin");
        builder.UseSetting("Identity:FirstAdministrator:Password", Password);
        builder.ConfigureLogging(l => l.AddProvider(Log));
    }
}
