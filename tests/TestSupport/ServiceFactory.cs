using System.Net.Http.Headers;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using QualityAward.Common;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Settings;
using QualityAward.TestSupport.Growth;
using Xunit;

namespace QualityAward.TestSupport;

/// <summary>
/// One service alone, in memory, over a fresh PostgreSQL database, with tokens of the test's making, a clock that the test
/// moves, and no Redis. Derive a fixture from it: <c>sealed class App(TestPostgres p) : ServiceFactory&lt;Program&gt;(p,
/// ResourceNames.PublicityDb)</c>.
/// </summary>
/// <param name="postgres">The test process's server.</param>
/// <param name="databaseName">The name of the service's connection string.</param>
public abstract class ServiceFactory<TEntryPoint>(TestPostgres postgres, string databaseName)
    : WebApplicationFactory<TEntryPoint>,
        IAsyncLifetime
    where TEntryPoint : class
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private string _connectionString = "";

    /// <summary>Makes the tokens this service accepts.</summary>
    public TestTokens Tokens { get; } = new();

    /// <summary>The award clock, standing at 2023-01-30 09:00 until moved.</summary>
    public TestClock Clock { get; } = new();

    /// <summary>What addresses without a leading slash begin with: <c>/api/review/</c>, as the database is <c>reviewdb</c>.</summary>
    public string Root { get; } = $"/api/{databaseName[..^"db".Length]}/";

    /// <summary>What this service asks its database.</summary>
    public DatabaseWatch Watch { get; } = new();

    /// <summary>Whether what it answers grows with what is in its tables.</summary>
    public GrowthRun Growth() => new(Watch, _connectionString);

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _connectionString = await postgres.CreateDatabaseAsync();
        using var limit = new CancellationTokenSource(StartLimit);
        await Services.GetRequiredService<DatabaseReadiness>().WhenReadyAsync(limit.Token);
    }

    /// <summary>A visitor who is not signed in.</summary>
    public HttpClient Anonymous()
    {
        var client = CreateClient();
        client.BaseAddress = new(client.BaseAddress!, Root);
        return client;
    }

    /// <summary>A person with this active role in this unit.</summary>
    public HttpClient As(string role, string unit = "city-office", string? subject = null) =>
        WithToken(Tokens.ForUser(role, unit, subject: subject));

    /// <summary>A service acting in its own name.</summary>
    public HttpClient AsService(string clientId) => WithToken(Tokens.ForService(clientId));

    /// <summary>A channel to the service's gRPC side, as another service would have it.</summary>
    /// <param name="clientId">The calling service.</param>
    /// <param name="actingUser">The token of the person it acts for.</param>
    public GrpcChannel GrpcAs(string clientId, string? actingUser = null)
    {
        var client = CreateDefaultClient(new Http2Handler());
        client.DefaultRequestHeaders.Authorization = Bearer(Tokens.ForService(clientId));
        if (actingUser is not null)
        {
            client.DefaultRequestHeaders.Add(ActingUser.HeaderName, actingUser);
        }

        return GrpcChannel.ForAddress(
            client.BaseAddress!,
            new GrpcChannelOptions { HttpClient = client, DisposeHttpClient = true }
        );
    }

    /// <summary>Endpoints that do not say who may call them, and so are open to nobody.</summary>
    public IReadOnlyList<string> UnmarkedEndpoints() =>
        [
            .. Services
                .GetServices<EndpointDataSource>()
                .SelectMany(source => source.Endpoints)
                .OfType<RouteEndpoint>()
                .Where(e =>
                    e.Metadata.GetMetadata<IAllowAnonymous>() is null
                    && e.Metadata.GetMetadata<IAuthorizeData>() is null
                    && e.Metadata.GetMetadata<AuthorizationPolicy>() is null
                )
                .Select(e => $"{e.DisplayName}")
                // gRPC's own answer to what no service has.
                .Where(name => !name.StartsWith("gRPC - Unimplemented", StringComparison.Ordinal)),
        ];

    /// <summary>Runs something with the service's own objects, in a scope of its own.</summary>
    public async Task InScopeAsync<TService>(Func<TService, Task> work)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseSetting($"ConnectionStrings:{databaseName}", _connectionString);

        // Nothing listens there: a service must work without Redis.
        builder.UseSetting($"ConnectionStrings:{ResourceNames.Redis}", "127.0.0.1:1");
        builder.UseSetting(AwardSettings.ServiceSecretKey, "test");
        builder.ConfigureLogging(l => l.SetMinimumLevel(LogLevel.Warning));
        builder.ConfigureTestServices(services =>
        {
            Tokens.Accept(services);
            Clock.Replace(services);
            services.AddHttpContextAccessor().AddSingleton<IInterceptor>(Watch);
            Configure(services);
        });
    }

    /// <summary>What this service's tests replace besides: the clients of other services.</summary>
    protected virtual void Configure(IServiceCollection services) { }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Tokens.Dispose();
    }

    private static AuthenticationHeaderValue Bearer(string token) => new("Bearer", token);

    private HttpClient WithToken(string token)
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Authorization = Bearer(token);
        return client;
    }

    /// <summary>The in-memory server answers with the request's version unless told; gRPC insists on HTTP/2.</summary>
    private sealed class Http2Handler : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var response = await base.SendAsync(request, cancellationToken);
            response.Version = request.Version;
            return response;
        }
    }
}
