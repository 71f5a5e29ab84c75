using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Common;
using QualityAward.Gateway.DevClock;
using QualityAward.Gateway.Tests.Support;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Gateway.Tests.DevClock;

public sealed class DevClockTests(GatewayFixture fixture) : IClassFixture<GatewayFixture>
{
    private readonly Upstream _services = fixture.Services.Afresh();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Moving_the_clock_waits_for_jobs_and_deliveries_in_every_service()
    {
        using var folder = TemporaryFolder.Create("award-clock");
        await using var applications = await ClockServiceHost.StartAsync();
        await using var publicity = await ClockServiceHost.StartAsync();
        publicity.OpenRounds = 3;
        await using var gateway = await StartAsync(folder, applications, publicity);
        using var visitor = gateway.Visitor();
        var target = DateTimeOffset.UtcNow.AddDays(40).ToOffset(AwardClock.ShanghaiOffset);

        using var answer = await visitor.PostAsJsonAsync("/dev/clock", new ClockTarget(target), Ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var reading = await answer.Content.ReadFromJsonAsync<ClockReading>(Ct);
        Assert.InRange(reading!.Now, target, target.AddMinutes(1));
        Assert.NotEmpty(applications.Asked);
        // What was delivered may have made new work due: jobs run once more after the streams are empty.
        Assert.True(publicity.Asked.Count > 1);
        Assert.True(publicity.OpenRounds < 0);
        var clock = gateway.Services.GetRequiredService<AwardClock>();
        Assert.InRange(clock.Now, target, target.AddMinutes(1));
        var now = await visitor.GetFromJsonAsync<ClockReading>("/dev/clock", Ct);
        Assert.InRange(now!.Now, target, target.AddMinutes(1));
    }

    [Fact]
    public async Task The_clock_is_never_turned_back()
    {
        using var folder = TemporaryFolder.Create("award-clock");
        await using var service = await ClockServiceHost.StartAsync();
        await using var gateway = await StartAsync(folder, service, service);
        using var visitor = gateway.Visitor();

        using var answer = await visitor.PostAsJsonAsync(
            "/dev/clock",
            new ClockTarget(DateTimeOffset.UtcNow.AddMinutes(-1)),
            Ct
        );

        await Problems.IsAsync(answer, HttpStatusCode.Conflict, "clock-backwards");
        Assert.Empty(service.Asked);
        Assert.False(File.Exists(FileIn(folder)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"to\":\"soon\"}")]
    [InlineData("")]
    public async Task Nonsense_is_malformed(string body)
    {
        using var folder = TemporaryFolder.Create("award-clock");
        await using var service = await ClockServiceHost.StartAsync();
        await using var gateway = await StartAsync(folder, service, service);
        using var visitor = gateway.Visitor();
        using var content = new StringContent(body, null, "application/json");

        using var answer = await visitor.PostAsync("/dev/clock", content, Ct);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Without_a_clock_file_there_is_nothing_to_move()
    {
        using var visitor = fixture.Gateway.Visitor();
        _services.Answer = context =>
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        };

        using var answer = await visitor.PostAsJsonAsync(
            "/dev/clock",
            new ClockTarget(DateTimeOffset.UtcNow.AddDays(1)),
            Ct
        );

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private Task<GatewayHost> StartAsync(
        TemporaryFolder folder,
        ClockServiceHost applications,
        ClockServiceHost publicity
    ) =>
        fixture.AnotherGatewayAsync(
            new("AWARD_CLOCK_FILE", FileIn(folder)),
            new("services:applications:grpc:0", applications.Address),
            new("services:publicity:grpc:0", publicity.Address)
        );

    private static string FileIn(TemporaryFolder folder) => Path.Combine(folder.Path, "clock.json");
}
