using System.Collections.Concurrent;
using System.Diagnostics;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Scenario.Playing;

/// <summary>Signs people in and moves the award clock on.</summary>
/// <param name="gateway">The public address.</param>
/// <param name="account">Where requests are counted.</param>
/// <param name="patience">For how long a request is sent again while a part is away; not at all by default.</param>
public sealed class Stagehand(Uri gateway, Account account, TimeSpan patience = default)
    : IDisposable
{
    private const string Clock = "/dev/clock";
    private readonly ConcurrentDictionary<string, Player> _players = new();

    /// <summary>The award clock.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>Somebody without an account.</summary>
    public Player Visitor =>
        _players.GetOrAdd("访客", _ => Player.Visitor(gateway, account, patience));

    /// <summary>Sign-in names of everybody who has signed in, in order.</summary>
    public IReadOnlyList<string> TookPart =>
        [.. _players.Keys.Where(name => name != Visitor.Name).Order(StringComparer.Ordinal)];

    /// <summary>Keeps the log's promises, to check them at the end.</summary>
    public Witness Witness => field ??= new(Visitor);

    /// <summary>Reads everything that is public.</summary>
    public PublicReader Reader => field ??= new(Visitor);

    /// <summary>Somebody of the cast, signed in at the first time.</summary>
    public async Task<Player> AsAsync(string userName) =>
        _players.TryGetValue(userName, out var known)
            ? known
            : _players.GetOrAdd(
                userName,
                await Player.SignInAsync(gateway, userName, account, patience)
            );

    /// <summary>Moves the award clock on; all jobs are done and all events delivered afterwards.</summary>
    public async Task MoveToAsync(DateTimeOffset to)
    {
        while (true)
        {
            var answer = await Visitor.SendAsync(HttpMethod.Post, Clock, new { to }, etag: null);
            using (answer.Message)
            {
                if (answer.Message.IsSuccessStatusCode)
                {
                    Now = to;
                    return;
                }

                if (!answer.WasDoneBefore)
                {
                    throw new ScenarioException(
                        $"clock to {to:O}: {(int)answer.Message.StatusCode} {await answer.Message.Content.ReadAsStringAsync()}"
                    );
                }
            }

            // The clock was set, but whether all jobs were done was not heard: a little further, once more.
            to = (await ReadClockAsync()).AddSeconds(10);
        }
    }

    /// <summary>Moves to an hour of a day in Panzhihua.</summary>
    public Task MoveToAsync(int year, int month, int day, int hour = 9, int minute = 0) =>
        MoveToAsync(new(year, month, day, hour, minute, 0, TimeSpan.FromHours(8)));

    /// <summary>Lets every event arrive: the clock is set a little on, which waits for all of them.</summary>
    public async Task SettleAsync() => await MoveToAsync((await ReadClockAsync()).AddSeconds(10));

    /// <summary>Reads the clock.</summary>
    public async Task<DateTimeOffset> ReadClockAsync() =>
        Now = (await Visitor.GetAsync<Reading>(Clock)).Now;

    /// <summary>
    /// 第二十七条、第二十八条：anybody asks what a certificate is worth, and whoever asks a second after it changed is told so; what
    /// the gateway keeps is younger.
    /// </summary>
    /// <exception cref="ScenarioException">Something else is answered.</exception>
    public async Task ExpectAsync(string number, CertificateStatus status)
    {
        var began = Stopwatch.GetTimestamp();
        while (true)
        {
            var askedAfter = Stopwatch.GetElapsedTime(began);
            var answer = await Visitor.GetAsync<VerificationView>($"/api/honours/verify/{number}");
            if (answer.Status == status)
            {
                return;
            }

            if (askedAfter >= TimeSpan.FromSeconds(1))
            {
                throw new ScenarioException($"{number} is {answer.Status}, not {status}");
            }

            await Task.Delay(100);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var player in _players.Values)
        {
            player.Dispose();
        }
    }

    private sealed record Reading(DateTimeOffset Now);
}
