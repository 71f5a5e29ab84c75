using System.Threading.Channels;

namespace QualityAward.Events.Publishing;

/// <summary>Wakes this process's relays when a transaction with events has committed.</summary>
internal sealed class OutboxSignal
{
    private readonly Lock gate = new();
    private readonly List<Channel<byte>> listeners = [];

    /// <summary>A channel that gets one token, however many commits there are before it is read.</summary>
    public ChannelReader<byte> Listen()
    {
        var channel = Channel.CreateBounded<byte>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
        );
        lock (gate)
        {
            listeners.Add(channel);
        }
        return channel.Reader;
    }

    /// <summary>Wakes everybody who listens.</summary>
    public void Set()
    {
        lock (gate)
        {
            foreach (var listener in listeners)
            {
                listener.Writer.TryWrite(0);
            }
        }
    }
}
