using Npgsql;
using QualityAward.Rest.Problems;

namespace QualityAward.ServiceDefaults.Tests.Database;

public sealed class MigrationTests(TestPostgres postgres)
{
    [Fact]
    public async Task Replicas_that_start_at_once_create_and_migrate_the_database_once()
    {
        var database = Missing();
        var starting = Enumerable
            .Range(0, 3)
            .Select(_ => TestApp.StartAsync(b => b.AddNotes(database)));
        var apps = await Task.WhenAll(starting);
        foreach (var app in apps)
        {
            Assert.Equal(HttpStatusCode.OK, await Ask(app, "/health"));
            await app.DisposeAsync();
        }
    }

    [Fact]
    public async Task In_Production_it_is_alive_but_unready_until_somebody_migrates()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var app = await TestApp.StartAsync(
            b => b.AddNotes(database),
            environment: "Production"
        );
        Assert.Equal(HttpStatusCode.OK, await Ask(app, "/alive"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Ask(app, "/health"));

        await RunMigrateMode(database);
        await Eventually(async () => await Ask(app, "/health") == HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_request_that_comes_before_the_tables_is_told_to_come_again()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var app = await TestApp.StartAsync(
            b => b.AddNotes(database),
            a => a.MapGet("/api/publicity/x", () => "x").AllowAnonymous(),
            environment: "Production"
        );
        using var answer = await app.Client().GetAsync("/api/publicity/x");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(
            "service-unavailable",
            (await answer.Content.ReadFromJsonAsync<AwardProblem>())!.Code
        );
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    private string Missing() =>
        new NpgsqlConnectionStringBuilder(postgres.ConnectionString)
        {
            Database = $"missing_{Guid.NewGuid():N}",
        }.ConnectionString;

    /// <summary>The same service once more, as the Kubernetes Job runs it.</summary>
    private static async Task RunMigrateMode(string database)
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddServiceDefaults(ResourceNames.Publicity);
        builder.AddNotes(database);
        await builder.Build().RunAwardAsync(["--migrate"]);
    }

    private static async Task<HttpStatusCode> Ask(TestApp app, string path)
    {
        using var client = app.Client();
        using var answer = await client.GetAsync(path);
        return answer.StatusCode;
    }

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await holds())
        {
            await Task.Delay(100, limit.Token);
        }
    }
}
