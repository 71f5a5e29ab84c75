using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using QualityAward.TestSupport;

namespace QualityAward.LocalHosting.Tests.Hosting;

/// <summary>An AppHost inside a test: its own Main, up to the build.</summary>
public sealed class TestingBuilderTests
{
    [Fact]
    public async Task A_test_gets_the_AppHosts_model_and_may_add_to_it()
    {
        using var data = TemporaryFolder.Create("award-hosting");
        await using var builder =
            await DistributedApplicationTestingBuilder.CreateAsync<Projects.ProbeHost>(
                [$"--LocalHosting:DataFolder={data.Path}"],
                TestContext.Current.CancellationToken
            );
        var probe = builder.Resources.OfType<ProjectResource>().Single();
        builder.CreateResourceBuilder(probe).WithEnvironment("FROM_TEST", "1");

        await using var application = await builder.BuildAsync(
            TestContext.Current.CancellationToken
        );
        await application.StartAsync(TestContext.Current.CancellationToken);
        await application
            .ResourceNotifications.WaitForResourceHealthyAsync(
                "probe",
                TestContext.Current.CancellationToken
            )
            .WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        using var client = application.CreateHttpClient("probe");

        Assert.Contains(
            "FROM_TEST",
            await client.GetStringAsync(
                new Uri("/environment", UriKind.Relative),
                TestContext.Current.CancellationToken
            ),
            StringComparison.Ordinal
        );
        Assert.NotNull(
            await application.GetConnectionStringAsync(
                "probedb",
                TestContext.Current.CancellationToken
            )
        );
    }
}
