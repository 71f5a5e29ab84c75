using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace QualityAward.Benchmarks.Load;

/// <summary>
/// A kept-alive HTTP/1.1 connection over a blocking socket: the request is ready bytes, of the answer only what is needed
/// is read. It costs a small part of what an HTTP client library does, which would cost more than the servers measured.
/// </summary>
public sealed class RawConnection : IDisposable
{
    private const int Patience = 30_000;

    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp)
    {
        NoDelay = true,
        SendTimeout = Patience,
        ReceiveTimeout = Patience,
    };
    private byte[] buffer = new byte[64 * 1024];
    private int filled;

    /// <summary>Connects.</summary>
    /// <exception cref="ArgumentException">The address is not this machine: nobody else is to be put under load.</exception>
    public RawConnection(Uri address)
    {
        if (!address.IsLoopback)
        {
            throw new ArgumentException($"{address} is not this machine.", nameof(address));
        }

        socket.Connect(IPAddress.Loopback, address.Port);
    }

    /// <summary>Sends a request and reads the answer to its last byte; what it shows is valid until the next.</summary>
    public AnswerView Exchange(ReadOnlySpan<byte> request)
    {
        for (var sent = 0; sent < request.Length; )
        {
            sent += socket.Send(request[sent..]);
        }

        filled = 0;
        int head;
        while ((head = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            Receive();
        }

        var fields = HeadFields.Read(buffer.AsSpan(0, head + 2));
        var bodyAt = head + 4;
        var body = fields.IsChunked ? ReadChunks(bodyAt) : ReadBody(bodyAt, fields.Length);
        // The buffer may have moved while the body came in.
        return new(fields.Status, body, buffer.AsSpan(fields.TagAt, fields.TagLength));
    }

    /// <inheritdoc/>
    public void Dispose() => socket.Dispose();

    private int ReadBody(int at, int length)
    {
        while (filled < at + length)
        {
            Receive();
        }

        return filled == at + length
            ? length
            : throw new UnexpectedAnswerException("More came than was announced.");
    }

    // RFC 9112 §7.1, without extensions and trailers: our servers send neither.
    private int ReadChunks(int at)
    {
        var total = 0;
        while (true)
        {
            int line;
            while ((line = buffer.AsSpan(at, filled - at).IndexOf("\r\n"u8)) < 0)
            {
                Receive();
            }

            var size = int.Parse(
                buffer.AsSpan(at, line),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture
            );
            at += line + 2 + size + 2;
            while (filled < at)
            {
                Receive();
            }

            total += size;
            if (size == 0)
            {
                return total;
            }
        }
    }

    private void Receive()
    {
        if (filled == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var read = socket.Receive(buffer.AsSpan(filled));
        if (read == 0)
        {
            throw new UnexpectedAnswerException(
                $"The connection was closed after {Encoding.Latin1.GetString(buffer, 0, Math.Min(filled, 300))}"
            );
        }

        filled += read;
    }
}
