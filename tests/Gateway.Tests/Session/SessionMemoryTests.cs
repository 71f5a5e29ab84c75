using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using QualityAward.Gateway.Session;
using QualityAward.Gateway.Tests.Support;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Gateway.Tests.Session;

public sealed class SessionMemoryTests(RedisFixture fixture) : IClassFixture<RedisFixture>
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);
    private static readonly byte[] Key = [1, 2, 3];
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    [Fact]
    public void Where_changes_are_not_heard_nothing_is_believed()
    {
        var memory = new SessionMemory(_time);
        memory.Keep(Key, Ticket(), memory.Changes);
        memory.Listens = true;
        Assert.Null(memory.Find(Key));

        memory.Keep(Key, Ticket(), memory.Changes);
        Assert.NotNull(memory.Find(Key));
        memory.Listens = false;
        Assert.Null(memory.Find(Key));
    }

    [Fact]
    public void A_session_that_changed_while_it_was_read_is_not_remembered()
    {
        var memory = new SessionMemory(_time) { Listens = true };
        var asOf = memory.Changes;
        memory.Forget(Convert.ToHexString(Key));

        memory.Keep(Key, Ticket(), asOf);

        Assert.Null(memory.Find(Key));
    }

    [Fact]
    public void It_remembers_for_seconds_only()
    {
        var memory = new SessionMemory(_time) { Listens = true };
        memory.Keep(Key, Ticket(), memory.Changes);

        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Null(memory.Find(Key));
    }

    [Fact]
    public async Task What_one_replica_ends_the_other_forgets()
    {
        await using var second = await fixture.AnotherGatewayAsync();
        var memory = second.Services.GetRequiredService<SessionMemory>();
        await Eventually.TrueAsync(() => memory.Listens, Limit);
        var here = fixture.Gateway.Services.GetRequiredService<ITicketStore>();
        var there = second.Services.GetRequiredService<ITicketStore>();
        var key = await here.StoreAsync(
            fixture.Gateway.Ticket(TimeSpan.FromMinutes(5), "first", "sid-memory")
        );
        Assert.NotNull(await there.RetrieveAsync(key));

        await here.RemoveAsync(key);

        await Eventually.TrueAsync(async () => await there.RetrieveAsync(key) is null, Limit);
    }

    [Fact]
    public async Task What_ended_while_redis_was_out_of_reach_the_other_forgets_as_soon_as_it_is_back()
    {
        await using var way = new TcpForwarder(fixture.Redis.Port);
        await using var cutOff = await fixture.AnotherGatewayAsync(
            new KeyValuePair<string, string?>(
                "ConnectionStrings:redis",
                fixture.Redis.ConnectionStringAt(way.Port)
            )
        );
        var here = cutOff.Services.GetRequiredService<ITicketStore>();
        var there = fixture.Gateway.Services.GetRequiredService<ITicketStore>();
        var key = await here.StoreAsync(
            cutOff.Ticket(TimeSpan.FromMinutes(5), "first", "sid-cut-off")
        );
        Assert.NotNull(await there.RetrieveAsync(key));

        await way.CutAsync();
        await here.RemoveAsync(key);
        way.Mend();

        // Well before the copy would have run out by itself.
        await Eventually.TrueAsync(async () => await there.RetrieveAsync(key) is null, Limit);
    }

    private static AuthenticationTicket Ticket() =>
        new(new ClaimsPrincipal(new ClaimsIdentity()), GatewaySchemes.Session);
}
