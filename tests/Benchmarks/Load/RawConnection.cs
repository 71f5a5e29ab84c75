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

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp)
    {
        NoDelay = true,
        SendTimeout = Patience,
        ReceiveTimeout = Patience,
    };
    private byte[] _buffer = new byte[64 * 1024];
    private int _filled;

    /// <summary>Connects.</summary>
    /// <exception cref="ArgumentException">The address is not this machine: nobody else is to be put under load.</exception>
    public RawConnection(Uri address)
    {
        if (!address.IsLoopback)
        {
            throw new ArgumentException($"{address} is not this machine.", nameof(address));
        }

        _socket.Connect(IPAddress.Loopback, address.Port);
    }

    /// <summary>Sends a request and reads the answer to its last byte; what it shows is valid until the next.</summary>
    public AnswerView Exchange(ReadOnlySpan<byte> request)
    {
        for (var sent = 0; sent < request.Length; )
        {
            sent += _socket.Send(request[sent..]);
        }

        _filled = 0;
        int head;
        while ((head = _buffer.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            Receive();
        }

        var fields = HeadFields.Read(_buffer.AsSpan(0, head + 2));
        var bodyAt = head + 4;
        var body = fields.IsChunked ? ReadChunks(bodyAt) : ReadBody(bodyAt, fields.Length);
        // The buffer may have moved while the body came in.
        return new(fields.Status, body, _buffer.AsSpan(fields.TagAt, fields.TagLength));
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private int ReadBody(int at, int length)
    {
        while (_filled < at + length)
        {
            Receive();
        }

        return _filled == at + length
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
            while ((line = _buffer.AsSpan(at, _filled - at).IndexOf("\r\n"u8)) < 0)
            {
                Receive();
            }

            var size = int.Parse(
                _buffer.AsSpan(at, line),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture
            );
            at += line + 2 + size + 2;
            while (_filled < at)
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
        if (_filled == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = _socket.Receive(_buffer.AsSpan(_filled));
        if (read == 0)
        {
            throw new UnexpectedAnswerException(
                $"The connection was closed after {Encoding.Latin1.GetString(_buffer, 0, Math.Min(_filled, 300))}"
            );
        }

        _filled += read;
    }
}
