using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QualityAward.Casework;
using QualityAward.Common;
using QualityAward.ServiceDefaults;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.TestSupport;

/// <summary>A service made of nothing but the defaults, on real Kestrel at a free port.</summary>
public sealed class TestApp : IAsyncDisposable
{
    private readonly WebApplication _app;
    private bool _stopped;

    private TestApp(WebApplication app, TestTokens tokens) => (_app, Tokens) = (app, tokens);

    public TestTokens Tokens { get; }

    public IServiceProvider Services => _app.Services;

    public Uri Address =>
        new(
            _app.Services.GetRequiredService<IServer>()
                .Features.Get<IServerAddressesFeature>()!
                .Addresses.First()
        );

    /// <summary>Builds and starts it.</summary>
    /// <param name="setup">Adds to the defaults.</param>
    /// <param name="map">Maps endpoints.</param>
    /// <param name="settings">Configuration, as the AppHost would give it.</param>
    /// <param name="environment">Development unless told otherwise.</param>
    /// <param name="afterwards">Replaces services, last of all.</param>
    public static async Task<TestApp> StartAsync(
        Action<WebApplicationBuilder>? setup = null,
        Action<WebApplication>? map = null,
        Dictionary<string, string?>? settings = null,
        string environment = "Development",
        Action<IServiceCollection>? afterwards = null
    )
    {
        var tokens = new TestTokens();
        var app = Build(tokens, setup, settings, environment, afterwards);
        app.UseServiceDefaults();
        app.UseCasework();
        map?.Invoke(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        var started = new TestApp(app, tokens);
        if (environment == "Development")
        {
            await started.WhenReadyAsync();
        }

        return started;
    }

    /// <summary>A client, signed in with a token or not at all.</summary>
    public HttpClient Client(string? token = null)
    {
        var client = new HttpClient { BaseAddress = Address };
        if (token is not null)
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        }

        return client;
    }

    public async ValueTask DisposeAsync()
    {
        if (_stopped)
        {
            return;
        }

        _stopped = true;
        await _app.StopAsync(TestContext.Current.CancellationToken);
        await _app.DisposeAsync();
        Tokens.Dispose();
    }

    private async Task WhenReadyAsync()
    {
        if (Services.GetService<DatabaseReadiness>() is not { } database)
        {
            return;
        }

        try
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            await database.WhenReadyAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            await DisposeAsync();
            throw new TimeoutException("The database was not ready within 30 s.");
        }
    }

    private static WebApplication Build(
        TestTokens tokens,
        Action<WebApplicationBuilder>? setup,
        Dictionary<string, string?>? settings,
        string environment,
        Action<IServiceCollection>? afterwards
    )
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { EnvironmentName = environment }
        );
        builder.Configuration["urls"] = "http://127.0.0.1:0";
        builder.Configuration[AwardSettings.ServiceSecretKey] = "test";
        foreach (var (key, value) in settings ?? [])
        {
            builder.Configuration[key] = value;
        }

        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddServiceDefaults(ResourceNames.Publicity);
        builder.AddAwardAuthentication();
        setup?.Invoke(builder);
        tokens.Accept(builder.Services);
        afterwards?.Invoke(builder.Services);
        return builder.Build();
    }
}
