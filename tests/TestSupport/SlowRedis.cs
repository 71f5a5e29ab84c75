using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using StackExchange.Redis;

namespace QualityAward.TestSupport;

/// <summary>
/// Stands in front of a Redis and keeps every SUBSCRIBE for a while. All later bytes of that connection wait behind it, as
/// behind a server that is busy.
/// </summary>
/// <param name="target">Connection string of the Redis; options such as its password are taken over.</param>
/// <param name="delay">How long each SUBSCRIBE takes at first.</param>
public sealed class SlowRedis(string target, TimeSpan delay)
    : TcpForwarder(ConfigurationOptions.Parse(target).EndPoints[0])
{
    private int _subscribes;

    /// <summary>How long each SUBSCRIBE takes from now on; those on their way keep theirs.</summary>
    public TimeSpan Delay { get; set; } = delay;

    /// <summary>How many SUBSCRIBE commands have come.</summary>
    public int Subscribes => Volatile.Read(ref _subscribes);

    /// <summary>What a process is given instead of the Redis' own.</summary>
    public string ConnectionString
    {
        get
        {
            var options = ConfigurationOptions.Parse(target);
            options.EndPoints.Clear();
            options.EndPoints.Add("127.0.0.1", Port);
            return options.ToString(includePassword: true);
        }
    }

    /// <inheritdoc/>
    protected override async Task ForwardAsync(
        Stream caller,
        Stream server,
        CancellationToken cancellationToken
    )
    {
        var reader = PipeReader.Create(caller);
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var rest = read.Buffer;
            while (TryTake(ref rest, out var command, out var name))
            {
                if (name.Equals("SUBSCRIBE", StringComparison.OrdinalIgnoreCase))
                {
                    Interlocked.Increment(ref _subscribes);
                    await Task.Delay(Delay, cancellationToken);
                }

                foreach (var part in command)
                {
                    await server.WriteAsync(part, cancellationToken);
                }
            }

            reader.AdvanceTo(rest.Start, rest.End);
            if (read.IsCompleted)
            {
                return;
            }
        }
    }

    /// <summary>Takes one whole command: <c>*2 $9 SUBSCRIBE $7 channel</c>, each on a line of its own.</summary>
    private static bool TryTake(
        ref ReadOnlySequence<byte> buffer,
        out ReadOnlySequence<byte> command,
        out string name
    )
    {
        (command, name) = (default, "");
        var reader = new SequenceReader<byte>(buffer);
        if (!TryNumber(ref reader, out var parts))
        {
            return false;
        }

        for (var i = 0; i < parts; i++)
        {
            if (
                !TryNumber(ref reader, out var length)
                || !reader.TryReadExact(length, out var part)
                || !reader.TryReadExact(2, out _)
            )
            {
                return false;
            }

            name = i == 0 ? Encoding.ASCII.GetString(part) : name;
        }

        command = buffer.Slice(0, reader.Position);
        buffer = buffer.Slice(reader.Position);
        return true;
    }

    /// <summary>Reads <c>*2</c> or <c>$9</c>; clients speak to servers in nothing else.</summary>
    private static bool TryNumber(ref SequenceReader<byte> reader, out int number)
    {
        number = 0;
        if (!reader.TryReadTo(out ReadOnlySequence<byte> line, "\r\n"u8))
        {
            return false;
        }

        number = int.Parse(Encoding.ASCII.GetString(line.Slice(1)));
        return true;
    }
}
