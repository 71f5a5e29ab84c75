using System.Threading.Channels;

namespace QualityAward.Events.Publishing;

/// <summary>Wakes this process's relays when a transaction with events has committed.</summary>
internal sealed class OutboxSignal
{
    private readonly Lock _gate = new();
    private readonly List<Channel<byte>> _listeners = [];

    /// <summary>A channel that gets one token, however many commits there are before it is read.</summary>
    public ChannelReader<byte> Listen()
    {
        var channel = Channel.CreateBounded<byte>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
        );
        lock (_gate)
        {
            _listeners.Add(channel);
        }
        return channel.Reader;
    }

    /// <summary>Wakes everybody who listens.</summary>
    public void Set()
    {
        lock (_gate)
        {
            foreach (var listener in _listeners)
            {
                listener.Writer.TryWrite(0);
            }
        }
    }
}
