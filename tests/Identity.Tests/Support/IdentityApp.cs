using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using QualityAward.Common;
using QualityAward.Identity.Attempts;
using QualityAward.Identity.Tokens;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Identity.Tests.Support;

/// <summary>Identity alone on a real port, over a real PostgreSQL database, in Development.</summary>
public sealed class IdentityApp : ServiceFactory<Program>
{
    private readonly TemporaryFolder _folder = TemporaryFolder.Create("award-identity");

    public IdentityApp(TestPostgres postgres)
        : base(postgres, ResourceNames.IdentityDb) => UseKestrel(0);

    /// <summary>A browser without cookies.</summary>
    public async Task<Browser> BrowserAsync()
    {
        await Services
            .GetRequiredService<Readiness>()
            .WhenReadyAsync(TestContext.Current.CancellationToken);
        return new Browser(ClientOptions.BaseAddress);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Award:DataFolder", _folder.Path);
        builder.UseClientSecrets();
    }

    /// <summary>
    /// Who waits after wrong passwords waits by a clock that stands: the first wait is one second, which a busy machine lets pass
    /// between two requests.
    /// </summary>
    protected override void Configure(IServiceCollection services)
    {
        services.RemoveAll<AttemptDelays>();
        services.AddSingleton(new AttemptDelays(new MovableTime { Now = DateTimeOffset.UtcNow }));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _folder.Dispose();
    }
}

/// <summary>Secrets of clients in tests.</summary>
internal static class ClientSecrets
{
    /// <summary>The secret of a client, which opens no other's token.</summary>
    public static string Of(string client) => $"test-{client}";

    /// <summary>Tells Identity all of them.</summary>
    public static void UseClientSecrets(this IWebHostBuilder builder)
    {
        foreach (var client in Clients.Names)
        {
            builder.UseSetting($"Identity:Clients:{client}:Secret", Of(client));
        }
    }
}

/// <summary>The tests that share one running Identity; they change different accounts.</summary>
[CollectionDefinition(nameof(Running))]
public sealed class Running : ICollectionFixture<IdentityApp>;
