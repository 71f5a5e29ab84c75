using System.Net.Http.Json;
using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace QualityAward.LocalHosting.Tests.Hosting;

/// <summary>The variables that a process gets, name by name as Aspire gives them.</summary>
public sealed class EnvironmentTests
{
    [Fact]
    public async Task A_reference_to_a_process_gives_its_addresses_for_discovery()
    {
        await using var application = new ProbeApplication();
        var api = application
            .AddProbe("my-api")
            .WithEndpoint(
                "grpc",
                e =>
                {
                    e.UriScheme = "http";
                    e.Transport = "http2";
                }
            );
        api.WithEnvironment(c =>
            c.EnvironmentVariables["GRPC_PORT"] = api.GetEndpoint("grpc")
                .Property(EndpointProperty.TargetPort)
        );
        application.AddProbe("caller").WithReference(api);
        application.AddProbe("narrow").WithReference(api.GetEndpoint("grpc"));

        await application.StartAsync();
        var own = await EnvironmentOfAsync(application, "my-api");
        var caller = await EnvironmentOfAsync(application, "caller");
        var narrow = await EnvironmentOfAsync(application, "narrow");

        var urls = own["ASPNETCORE_URLS"]!.Split(';');
        Assert.Equal(2, urls.Length);
        Assert.Equal(new Uri(urls[1]).Port.ToString(), own["GRPC_PORT"]);
        Assert.Equal(urls[0], caller["services__my-api__http__0"]);
        Assert.Equal(urls[1], caller["services__my-api__grpc__0"]);
        Assert.Equal(urls[0], caller["MY_API_HTTP"]);
        Assert.Equal(urls[1], caller["MY_API_GRPC"]);
        Assert.DoesNotContain("services__my-api__http__0", narrow.Keys);
        Assert.Equal(urls[1], narrow["services__my-api__grpc__0"]);
    }

    [Fact]
    public async Task A_reference_to_a_database_or_redis_gives_its_connection_and_its_parts()
    {
        await using var application = new ProbeApplication();
        var password = application.Builder.AddParameter("pg", "p@ss word", secret: true);
        var database = application
            .Builder.AddPostgres("postgres", password: password)
            .AddDatabase("thedb");
        var redis = application.Builder.AddRedis("redis");
        application
            .AddProbe("probe")
            .WithReference(database)
            .WaitFor(database)
            .WithReference(redis)
            .WaitFor(redis);

        await application.StartAsync();
        var own = await EnvironmentOfAsync(application, "probe");

        var port = own["THEDB_PORT"];
        Assert.Equal(
            $"Host=127.0.0.1;Port={port};Username=postgres;Password=p@ss word;Database=thedb",
            own["ConnectionStrings__thedb"]
        );
        Assert.Equal("127.0.0.1", own["THEDB_HOST"]);
        Assert.Equal("postgres", own["THEDB_USERNAME"]);
        Assert.Equal("p@ss word", own["THEDB_PASSWORD"]);
        Assert.Equal("thedb", own["THEDB_DATABASENAME"]);
        Assert.Equal(
            $"postgresql://postgres:p%40ss%20word@127.0.0.1:{port}/thedb",
            own["THEDB_URI"]
        );
        Assert.Equal(
            $"{own["REDIS_HOST"]}:{own["REDIS_PORT"]},password={own["REDIS_PASSWORD"]}",
            own["ConnectionStrings__redis"]
        );
        Assert.Equal(
            $"redis://:{own["REDIS_PASSWORD"]}@{own["REDIS_HOST"]}:{own["REDIS_PORT"]}",
            own["REDIS_URI"]
        );
    }

    [Fact]
    public async Task A_server_that_runs_elsewhere_is_used_by_its_connection_string()
    {
        await using var application = new ProbeApplication(
            "--ConnectionStrings:postgres=Host=db.example;Username=u;Password=p"
        );
        var server = application.Builder.AddConnectionString("postgres");
        var database = application.Builder.AddConnectionString(
            "thedb",
            ReferenceExpression.Create($"{server};Database={"thedb"}")
        );
        application.AddProbe("probe").WithReference(database).WaitFor(database);

        await application.StartAsync();
        var own = await EnvironmentOfAsync(application, "probe");

        Assert.Equal(
            "Host=db.example;Username=u;Password=p;Database=thedb",
            own["ConnectionStrings__thedb"]
        );
    }

    [Fact]
    public async Task Telemetry_is_named_after_the_resource_and_the_replica()
    {
        await using var application = new ProbeApplication();
        application.AddProbe("probe");

        await application.StartAsync();
        var own = await EnvironmentOfAsync(application, "probe");

        var instance = Assert.Single(application.InstancesOf("probe"));
        Assert.Equal("probe", own["OTEL_SERVICE_NAME"]);
        Assert.Equal($"service.instance.id={instance.Suffix}", own["OTEL_RESOURCE_ATTRIBUTES"]);
    }

    private static async Task<Dictionary<string, string?>> EnvironmentOfAsync(
        ProbeApplication application,
        string name
    )
    {
        await application.HealthyAsync(name);
        using var client = application.ClientOf(name);
        return (
            await client.GetFromJsonAsync<Dictionary<string, string?>>(
                "/environment",
                ProbeApplication.CancellationToken
            )
        )!;
    }
}
