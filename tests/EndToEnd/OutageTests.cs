using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Aspire.Hosting.ApplicationModel;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Notifications;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.EndToEnd.Support;
using QualityAward.Scenario.Playing;
using QualityAward.TestSupport;

namespace QualityAward.EndToEnd;

/// <summary>
/// One part away at a time. The outage lasts a few seconds here; <c>AWARD_OUTAGE_SECONDS=60</c> makes it the minute that
/// the goals of docs/performance.md speak of.
/// </summary>
[Collection(OnThatDay.Name)]
public sealed class OutageTests(SystemAt2023 system)
{
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(
        int.Parse(Environment.GetEnvironmentVariable("AWARD_OUTAGE_SECONDS") ?? "5")
    );

    /// <summary>Everything that waited in an outbox has arrived so long after the service answers again.</summary>
    private static readonly TimeSpan Return = TimeSpan.FromSeconds(15);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_Redis_everything_goes_on()
    {
        using var office = await Player.SignInAsync(system.System.PublicUrl, "office");
        using var visitor = system.CreateClient();
        await system.System.CommandAsync(
            ResourceNames.Redis,
            KnownResourceCommands.StopCommand,
            Cancel
        );
        var times = new List<TimeSpan>();
        try
        {
            await office.CancelAsync(await office.OpenNextAsync());
            var began = Stopwatch.GetTimestamp();
            do
            {
                await TimeAsync(times, visitor, "/health");
                await TimeAsync(times, visitor, "/");
                await TimeAsync(times, office.Api, "/api/applications/editions");
                await TimeAsync(times, office.Api, "/api/notifications/inbox");
            } while (Stopwatch.GetElapsedTime(began) < Outage);
        }
        finally
        {
            await system.System.CommandAsync(
                ResourceNames.Redis,
                KnownResourceCommands.StartCommand,
                Cancel
            );
        }

        var p95 = times.Order().ElementAt((int)(times.Count * 0.95));
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"Redis away for {Outage.TotalSeconds} s: {times.Count} requests, p95 {p95.TotalMilliseconds:0} ms"
        );
        await system.System.HealthyAsync(Cancel);
    }

    [Theory]
    [InlineData(ResourceNames.Publicity, "/api/publicity/notices")]
    [InlineData(ResourceNames.Notifications, "/api/notifications/inbox")]
    [InlineData(ResourceNames.Applications, "/api/applications/editions")]
    [InlineData(ResourceNames.Identity, "/api/identity/me")]
    [InlineData(ResourceNames.Review, "/api/review/rule-sets")]
    [InlineData(ResourceNames.Honours, "/api/honours/register")]
    public async Task A_service_that_is_away_answers_503_and_loses_nothing(
        string service,
        string path
    )
    {
        using var office = await Player.SignInAsync(system.System.PublicUrl, "office");
        using var supervisor = await Player.SignInAsync(system.System.PublicUrl, "supervisor");
        using var visitor = system.CreateClient();
        var opened = service is ResourceNames.Publicity or ResourceNames.Notifications
            ? await office.OpenNextAsync()
            : null;
        await system.System.CommandAsync(service, KnownResourceCommands.StopCommand, Cancel);
        try
        {
            var began = Stopwatch.GetTimestamp();
            do
            {
                using var away = await office.Api.GetAsync($"{path}?limit=7", Cancel);
                var body = await away.Content.ReadAsStringAsync(Cancel);
                Assert.True(HttpStatusCode.ServiceUnavailable == away.StatusCode, body);
                using var problem = JsonDocument.Parse(body);
                Assert.Equal(
                    "service-unavailable",
                    problem.RootElement.GetProperty("code").GetString()
                );
                using var others = await office.Api.GetAsync("/session", Cancel);
                Assert.Equal(HttpStatusCode.OK, others.StatusCode);
                using var page = await visitor.GetAsync(
                    service is ResourceNames.Publicity or ResourceNames.Applications
                        ? "/regulation"
                        : "/",
                    Cancel
                );
                Assert.Equal(HttpStatusCode.OK, page.StatusCode);
                await Task.Delay(TimeSpan.FromMilliseconds(250), Cancel);
            } while (Stopwatch.GetElapsedTime(began) < Outage);

            if (opened is not null)
            {
                await office.CancelAsync(opened);
            }
        }
        finally
        {
            await system.System.CommandAsync(service, KnownResourceCommands.StartCommand, Cancel);
        }

        await system.System.HealthyAsync(Cancel, service);
        var back = Stopwatch.GetTimestamp();
        if (opened is not null)
        {
            await Eventually.TrueAsync(
                async () =>
                    service == ResourceNames.Publicity
                        ? (
                            await supervisor.GetAsync<Page<ProcessStepView>>(
                                $"/api/publicity/supervision/steps?edition={opened.Id}&kind=edition-cancelled"
                            )
                        )
                            .Items
                            .Count > 0
                        : (
                            await supervisor.GetAsync<Page<InboxMessage>>($"{path}?limit=100")
                        ).Items.Any(m => m.Link?.Contains($"{opened.Id}") == true),
                Return
            );
            TestContext.Current.TestOutputHelper!.WriteLine(
                $"{service}: caught up {Stopwatch.GetElapsedTime(back).TotalSeconds:0.0} s after it was healthy again"
            );
        }
    }

    private static async Task TimeAsync(List<TimeSpan> times, HttpClient client, string path)
    {
        var began = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        times.Add(Stopwatch.GetElapsedTime(began));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
