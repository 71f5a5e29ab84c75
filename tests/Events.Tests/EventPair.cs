using Microsoft.EntityFrameworkCore;
using QualityAward.EventsProbe;
using QualityAward.EventsProbe.V1;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.Events.Tests;

/// <summary>A publisher and a subscriber in this process, each on its own database and ports, with quick timing.</summary>
internal sealed class EventPair : IAsyncDisposable
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly TestTokens _tokens = new();
    private readonly int _subscriberPort = FreePort.Next();
    private string _subscriberDb = "";
    private TestApp? _subscriber;

    private EventPair() { }

    public TestApp Publisher { get; private set; } = null!;

    public Script Script { get; } = new();

    /// <summary>A person of this role at the publisher's REST side.</summary>
    public HttpClient As(string role) => Publisher.Client(_tokens.ForUser(role, subject: role));

    public TestTokens Tokens => _tokens;

    public Uri SubscriberAddress => new($"http://127.0.0.1:{_subscriberPort}");

    /// <param name="databases">Where both databases come from.</param>
    /// <param name="configure">Changes the publisher's timing.</param>
    /// <param name="subscribed">False leaves the subscriber out until <see cref="StartSubscriberAsync"/>.</param>
    public static async Task<EventPair> StartAsync(
        ProbeDatabases databases,
        Action<EventOptions>? configure = null,
        bool subscribed = true
    )
    {
        var pair = new EventPair { _subscriberDb = await databases.CreateAsync() };
        if (subscribed)
        {
            await pair.StartSubscriberAsync();
        }
        pair.Publisher = await pair.StartServiceAsync(
            Probe.Publisher,
            await databases.CreateAsync(),
            FreePort.Next(),
            configure
        );
        return pair;
    }

    public async Task StartSubscriberAsync() =>
        _subscriber = await StartServiceAsync(
            Probe.Subscriber,
            _subscriberDb,
            _subscriberPort,
            null
        );

    /// <summary>Does something to the publisher's data in one transaction.</summary>
    public Task PublishAsync(Func<ProbeDb, Task> work) =>
        InPublisherAsync(db =>
            db.InTransaction(async cancellationToken =>
            {
                await work(db);
                await db.SaveChangesAsync(cancellationToken);
            })
        );

    /// <summary>Counts a tally on, making it first if need be.</summary>
    public Task CountAsync(Guid id, int times = 1) =>
        PublishAsync(async db =>
        {
            var tally = await db.Tallies.FindAsync(id);
            if (tally is null)
            {
                db.Add(tally = new Tally(id));
            }
            for (var i = 0; i < times; i++)
            {
                tally.Count();
            }
        });

    public Task InPublisherAsync(Func<ProbeDb, Task> work) => InAsync(Publisher, work);

    public Task InSubscriberAsync(Func<ProbeDb, Task> work) => InAsync(_subscriber!, work);

    /// <summary>Places in the sequence that the subscriber has applied, in its order.</summary>
    public async Task<List<long>> AppliedAsync(Guid id)
    {
        List<long> seqs = [];
        await InSubscriberAsync(async db =>
            seqs = await db
                .Journal.Where(j => j.AggregateId == id)
                .OrderBy(j => j.Id)
                .Select(j => j.Seq)
                .ToListAsync()
        );
        return seqs;
    }

    /// <summary>Waits until the subscriber has applied exactly these.</summary>
    public Task AppliesAsync(Guid id, params long[] seqs) =>
        Eventually.TrueAsync(
            async () => (await AppliedAsync(id)).SequenceEqual(seqs),
            Limit,
            $"{string.Join(", ", seqs)} applied"
        );

    public async ValueTask DisposeAsync()
    {
        await Publisher.DisposeAsync();
        if (_subscriber is not null)
        {
            await _subscriber.DisposeAsync();
        }
        _tokens.Dispose();
    }

    private Task<TestApp> StartServiceAsync(
        string name,
        string database,
        int grpcPort,
        Action<EventOptions>? configure
    ) =>
        TestApp.StartAsync(
            builder =>
            {
                builder.Services.AddSingleton(new AwardService(name));
                builder.Services.AddSingleton(Script);
                builder.AddAwardDatabase<ProbeDb>(Probe.Database);
                builder.AddEventHandler<Counted, Script.Handler>();
                builder.AddEvents<ProbeDb>(o =>
                {
                    o.Subscriptions = Probe.Subscriptions;
                    o.FirstWait = TimeSpan.FromMilliseconds(20);
                    o.LongestWait = TimeSpan.FromMilliseconds(100);
                    o.Poll = TimeSpan.FromMilliseconds(200);
                    configure?.Invoke(o);
                });
            },
            settings: new()
            {
                ["urls"] = $"http://127.0.0.1:{FreePort.Next()};http://127.0.0.1:{grpcPort}",
                [AwardSettings.GrpcPortKey] = $"{grpcPort}",
                [$"ConnectionStrings:{Probe.Database}"] = database,
                [$"services:{Probe.Subscriber}:grpc:0"] = SubscriberAddress.ToString(),
            },
            afterwards: _tokens.Accept
        );

    private static async Task InAsync(TestApp app, Func<ProbeDb, Task> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<ProbeDb>());
    }
}
