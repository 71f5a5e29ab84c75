using Microsoft.Extensions.Options;
using QualityAward.Contracts;
using QualityAward.Events.Receiving;
using QualityAward.EventsProbe;

namespace QualityAward.Events.Tests;

/// <summary>The table of who subscribes to what.</summary>
public sealed class SubscriptionTests
{
    [Fact]
    public void A_subscription_without_a_handler_stops_the_start()
    {
        var handlers = new EventHandlers([], TableOf(Probe.Subscriber));
        var refused = Assert.Throws<InvalidOperationException>(handlers.RequireAll);
        Assert.Contains("qualityaward.probe.v1.Counted", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_without_subscriptions_needs_no_handler() =>
        new EventHandlers([], TableOf(Probe.Publisher)).RequireAll();

    [Fact]
    public void Every_event_is_listed_once_and_everybody_in_the_table_exists()
    {
        var services = ResourceNames.ApiServices;
        Assert.Distinct(Subscriptions.All.Select(s => (s.Publisher, s.Event.FullName)));
        Assert.All(Subscriptions.All, s => Assert.Contains(s.Publisher, services));
        Assert.All(
            Subscriptions.All.SelectMany(s => s.Subscribers),
            s => Assert.Contains(s, services)
        );
        Assert.All(Subscriptions.All, s => Assert.Distinct(s.Subscribers));
        // By convention an event lies in the package of the service that raises it; messages to people and entries of the
        // log are everybody's, and lie where they are received.
        Assert.All(
            Subscriptions
                .All.GroupBy(s => s.Event.FullName)
                .Where(g => g.Count() == 1)
                .Select(g => g.Single()),
            s => Assert.StartsWith($"qualityaward.{s.Publisher}.v1.", s.Event.FullName)
        );
    }

    private static SubscriptionTable TableOf(string service) =>
        new(
            Options.Create(
                new EventOptions { Service = service, Subscriptions = Probe.Subscriptions }
            )
        );
}
