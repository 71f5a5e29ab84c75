using System.Collections.Concurrent;
using System.Threading.Channels;
using QualityAward.ServiceDefaults.Redis;

namespace QualityAward.Notifications.Inbox;

/// <summary>Whose inbox: everyone who acts in the role for the unit.</summary>
public readonly record struct InboxAddress(string Unit, string Role);

/// <summary>
/// Tells open pages that their inbox has changed, also across replicas. Only a hint: pages re-read the database anyway,
/// so a lost signal delays a message and loses nothing.
/// </summary>
public sealed class InboxSignal(
    IServiceProvider services,
    TimeProvider time,
    ILogger<InboxSignal> logger
) : RedisHints(services, time, logger)
{
    private readonly ConcurrentDictionary<
        Guid,
        (InboxAddress Address, Channel<bool> Wake)
    > _listeners = new();

    /// <inheritdoc />
    protected override string Channel => "award:inbox";

    /// <summary>Announces a change of these inboxes, after it was committed.</summary>
    public async Task RaiseAsync(IEnumerable<InboxAddress> addresses)
    {
        foreach (var address in addresses.Distinct())
        {
            Wake(address);
            await Redis.HintAsync(Channel, $"{address.Unit} {address.Role}");
        }
    }

    /// <summary>Listens for changes of one inbox until disposed.</summary>
    public Subscription Listen(InboxAddress address)
    {
        var id = Guid.NewGuid();
        var wake = System.Threading.Channels.Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
        );
        _listeners[id] = (address, wake);
        return new Subscription(wake.Reader, () => _listeners.TryRemove(id, out _));
    }

    /// <inheritdoc />
    protected override void Hear(string hint)
    {
        if (hint.Split(' ') is [var unit, var role])
        {
            Wake(new InboxAddress(unit, role));
        }
    }

    private void Wake(InboxAddress address)
    {
        foreach (var (listening, wake) in _listeners.Values)
        {
            if (listening == address)
            {
                wake.Writer.TryWrite(true);
            }
        }
    }

    /// <summary>One open page.</summary>
    public sealed class Subscription(ChannelReader<bool> changes, Action end) : IDisposable
    {
        /// <summary>Waits for the next change, at most as long as given.</summary>
        /// <returns>Whether there was one.</returns>
        public async Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(atMost);
            try
            {
                return await changes.ReadAsync(limit.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return false;
            }
        }

        /// <inheritdoc />
        public void Dispose() => end();
    }
}
