using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using QualityAward.LocalHosting.Running;
using QualityAward.TestSupport;

namespace QualityAward.LocalHosting.Tests.Hosting;

/// <summary>What happens when a process ends by itself, and what commands do.</summary>
public sealed class SupervisionTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_crashed_process_is_started_again()
    {
        await using var application = new ProbeApplication();
        application.AddProbe("probe");
        await application.StartAsync();
        await application.HealthyAsync("probe");
        var first = ProcessOf(application);

        using var client = application.ClientOf("probe");
        using var _ = await client
            .PostAsync(
                new Uri("/crash", UriKind.Relative),
                null,
                ProbeApplication.CancellationToken
            )
            .ContinueWith(t => t.IsCompletedSuccessfully ? t.Result : null, TaskScheduler.Default);

        await Eventually.TrueAsync(() => ProcessOf(application) is { } now && now != first, Limit);
        await application.HealthyAsync("probe");
        var lines = application.InstancesOf("probe")[0].Console.After(0).Lines;
        Assert.Contains(lines, l => l.Text.Contains("code 3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_program_that_ends_with_success_is_not_started_again()
    {
        await using var application = new ProbeApplication();
        application.Builder.AddExecutable("once", "sh", ".", "-c", "echo done");

        await application.StartAsync();
        await application.InStateAsync("once", KnownResourceStates.Finished);

        var lines = application.InstancesOf("once")[0].Console.After(0).Lines;
        Assert.Equal("done", Assert.Single(lines).Text);
    }

    [Fact]
    public async Task A_program_that_does_not_exist_fails_to_start_and_says_so()
    {
        await using var application = new ProbeApplication();
        application.Builder.AddExecutable("nothing", "/no/such/program", ".");

        await application.StartAsync();

        await Eventually.TrueAsync(
            () => application.InstancesOf("nothing")[0].Console.Last is not null,
            Limit
        );
    }

    [Fact]
    public void The_pause_before_a_new_start_doubles_and_begins_anew_after_a_good_run()
    {
        var backOff = new BackOff();

        var pauses = Enumerable
            .Range(0, 9)
            .Select(_ => backOff.Next(TimeSpan.Zero).TotalSeconds)
            .ToArray();

        Assert.Equal([0.5, 1, 2, 4, 8, 16, 30, 30, 30], pauses);
        Assert.Equal(0.5, backOff.Next(TimeSpan.FromMinutes(1)).TotalSeconds);
    }

    [Fact]
    public async Task Commands_stop_start_and_restart_a_process()
    {
        await using var application = new ProbeApplication();
        application.AddProbe("probe");
        await application.StartAsync();
        await application.HealthyAsync("probe");
        var first = ProcessOf(application);

        Assert.True(await application.CommandAsync("probe", KnownResourceCommands.StopCommand));
        Assert.Equal(KnownResourceStates.Exited, StateOf(application, "probe"));
        Assert.False(Alive(first));

        Assert.True(await application.CommandAsync("probe", KnownResourceCommands.StartCommand));
        await application.HealthyAsync("probe");
        var second = ProcessOf(application);
        Assert.False(await application.CommandAsync("probe", KnownResourceCommands.StartCommand));

        Assert.True(await application.CommandAsync("probe", KnownResourceCommands.RestartCommand));
        await application.HealthyAsync("probe");
        Assert.NotEqual(second, ProcessOf(application));
    }

    [Fact]
    public async Task Redis_can_be_stopped_and_started_on_the_same_port()
    {
        await using var application = new ProbeApplication();
        application.Builder.AddRedis("redis");
        await application.StartAsync();
        await application.HealthyAsync("redis");
        var address = application.InstancesOf("redis")[0].State.Urls[0].Url;

        Assert.True(await application.CommandAsync("redis", KnownResourceCommands.StopCommand));
        Assert.True(await application.CommandAsync("redis", KnownResourceCommands.StartCommand));

        await application.HealthyAsync("redis");
        Assert.Equal(address, application.InstancesOf("redis")[0].State.Urls[0].Url);
    }

    [Fact]
    public async Task Unknown_resources_and_commands_are_refused()
    {
        await using var application = new ProbeApplication();
        application.Builder.AddParameter("p", "v");
        await application.StartAsync();

        Assert.False(await application.CommandAsync("nobody", KnownResourceCommands.StopCommand));
        Assert.False(await application.CommandAsync("p", "resource-dance"));
    }

    private static string? ProcessOf(ProbeApplication application) =>
        StateOf(application, "probe") == KnownResourceStates.Running
            ? application
                .InstancesOf("probe")[0]
                .State.Properties.Single(p => p.Name == "executable.pid")
                .Value
            : null;

    private static string StateOf(ProbeApplication application, string name) =>
        application.InstancesOf(name)[0].State.State;

    private static bool Alive(string? process) => Directory.Exists($"/proc/{process}");
}
