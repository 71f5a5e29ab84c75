using System.Text;

namespace QualityAward.Benchmarks.Load;

/// <summary>GETs one path, again and again.</summary>
public sealed class GetWorker : IWorker
{
    private readonly RawConnection _connection;
    private readonly byte[] _request;
    private readonly int _length;

    private GetWorker(Uri address, string path, int length)
    {
        _connection = new(address);
        _request = Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n"
        );
        _length = length;
    }

    /// <summary>All workers, each with a connection, taking turns at the paths.</summary>
    /// <param name="address">The server.</param>
    /// <param name="asked">What is asked for, and the bytes that each answer must have.</param>
    public static IReadOnlyList<IWorker> All(
        Uri address,
        params IReadOnlyList<(string Path, byte[] Body)> asked
    ) =>
        [
            .. Enumerable
                .Range(0, Generator.Workers)
                .Select(i => asked[i % asked.Count])
                .Select(one => new GetWorker(address, one.Path, one.Body.Length)),
        ];

    /// <inheritdoc/>
    public void Once() => _connection.Exchange(_request).Demand(200, _length);

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();
}
