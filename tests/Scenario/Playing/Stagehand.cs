using System.Collections.Concurrent;
using System.Net.Http.Json;
using QualityAward.TestSupport;

namespace QualityAward.Scenario.Playing;

/// <summary>Signs people in and moves the award clock on.</summary>
public sealed class Stagehand(Uri gateway, Account account) : IDisposable
{
    private const string Password = "Award-2023!";
    private readonly ConcurrentDictionary<string, Player> players = new();

    /// <summary>The award clock.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>Somebody without an account.</summary>
    public Player Visitor => players.GetOrAdd("访客", name => new(name, NewClient(), account));

    /// <summary>Somebody of the cast, signed in at the first time.</summary>
    public async Task<Player> AsAsync(string userName)
    {
        if (players.TryGetValue(userName, out var known))
        {
            return known;
        }

        using var browser = new HttpBrowser(gateway.AbsoluteUri);
        await browser.GoAsync("/signin?returnUrl=%2Fsession");
        await browser.SubmitAsync(("userName", userName), ("password", Password));
        if (browser.Here.AbsolutePath != "/session")
        {
            throw new ScenarioException(
                $"{userName} ended at {browser.Here} ({browser.Status}): {browser.Page}"
            );
        }

        var handler = new SocketsHttpHandler { CookieContainer = browser.Cookies };
        var client = NewClient(handler);
        client.DefaultRequestHeaders.Add("X-Award-Request", "1");
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        return players.GetOrAdd(userName, new Player(userName, client, account));
    }

    /// <summary>Moves the award clock on; all jobs are done and all events delivered afterwards.</summary>
    public async Task MoveToAsync(DateTimeOffset to)
    {
        using var client = NewClient();
        using var answer = await client.PostAsJsonAsync("/dev/clock", new { to });
        if (!answer.IsSuccessStatusCode)
        {
            throw new ScenarioException(
                $"clock to {to:O}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"
            );
        }

        Now = to;
    }

    /// <summary>Moves to an hour of a day in Panzhihua.</summary>
    public Task MoveToAsync(int year, int month, int day, int hour = 9, int minute = 0) =>
        MoveToAsync(new(year, month, day, hour, minute, 0, TimeSpan.FromHours(8)));

    /// <summary>Lets every event arrive: the clock is set a little on, which waits for all of them.</summary>
    public async Task SettleAsync() => await MoveToAsync((await ReadClockAsync()).AddSeconds(10));

    /// <summary>Reads the clock.</summary>
    public async Task<DateTimeOffset> ReadClockAsync()
    {
        using var client = NewClient();
        var reading = await client.GetFromJsonAsync<Reading>("/dev/clock");
        return Now = reading!.Now;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var player in players.Values)
        {
            player.Dispose();
        }
    }

    private HttpClient NewClient(SocketsHttpHandler? handler = null) =>
        new(handler ?? new SocketsHttpHandler())
        {
            BaseAddress = gateway,
            Timeout = TimeSpan.FromMinutes(3),
        };

    private sealed record Reading(DateTimeOffset Now);
}
