using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace QualityAward.LocalHosting.Tests.Hosting;

/// <summary>The order of starts.</summary>
public sealed class WaitTests
{
    [Fact]
    public async Task A_process_starts_only_when_what_it_waits_for_is_healthy()
    {
        await using var application = new ProbeApplication();
        var sickness = Path.Combine(application.Folder, "sick");
        await File.WriteAllTextAsync(sickness, "", ProbeApplication.CancellationToken);
        var first = application.AddProbe("first").WithEnvironment("PROBE_SICKNESS", sickness);
        application.AddProbe("second").WaitFor(first);

        await application.StartAsync();
        await application.InStateAsync("first", KnownResourceStates.Running);
        var health = application.InstancesOf("first")[0];
        while (health.State.Health is not [{ IsHealthy: false, Description: "503" }])
        {
            await Task.Delay(50, ProbeApplication.CancellationToken);
        }

        Assert.Equal(KnownResourceStates.Waiting, application.InstancesOf("second")[0].State.State);
        File.Delete(sickness);
        await application.HealthyAsync("second");
        Assert.True(health.ReadyAt < application.InstancesOf("second")[0].State.StartedAt);
    }

    [Fact]
    public async Task A_process_can_wait_for_the_end_of_another()
    {
        await using var application = new ProbeApplication();
        var file = Path.Combine(application.Folder, "made");
        var first = application.Builder.AddExecutable(
            "first",
            "sh",
            ".",
            "-c",
            $"sleep 0.3; touch '{file}'"
        );
        application.Builder.AddExecutable("second", "ls", ".", file).WaitForCompletion(first);

        await application.StartAsync();

        await application.InStateAsync("second", KnownResourceStates.Finished);
    }

    [Fact]
    public async Task Waiting_for_success_ends_when_the_other_fails()
    {
        await using var application = new ProbeApplication();
        var first = application.Builder.AddExecutable("first", "sh", ".", "-c", "exit 7");
        application.AddProbe("second").WaitForCompletion(first);

        await application.StartAsync();

        var failure = await Assert.ThrowsAsync<DistributedApplicationException>(() =>
            application.HealthyAsync("second")
        );
        Assert.Contains("second", failure.Message, StringComparison.Ordinal);
    }
}
