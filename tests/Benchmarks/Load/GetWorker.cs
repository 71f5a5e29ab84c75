using System.Text;

namespace QualityAward.Benchmarks.Load;

/// <summary>GETs one address, again and again.</summary>
public sealed class GetWorker : IWorker
{
    private readonly RawConnection connection;
    private readonly byte[] request;
    private readonly int length;

    private GetWorker(Uri address, string path, int length)
    {
        connection = new(address);
        request = Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n"
        );
        this.length = length;
    }

    /// <summary>All workers, each with a connection.</summary>
    /// <param name="address">The server.</param>
    /// <param name="path">What is asked for.</param>
    /// <param name="length">Bytes that each answer must have.</param>
    public static IReadOnlyList<IWorker> All(Uri address, string path, int length) =>
        [
            .. Enumerable
                .Range(0, Generator.Workers)
                .Select(_ => new GetWorker(address, path, length)),
        ];

    /// <inheritdoc/>
    public void Once() => connection.Exchange(request).Demand(200, length);

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();
}
