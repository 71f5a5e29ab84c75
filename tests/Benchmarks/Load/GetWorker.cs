using System.Text;

namespace QualityAward.Benchmarks.Load;

/// <summary>GETs one path, again and again.</summary>
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
    public void Once() => connection.Exchange(request).Demand(200, length);

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();
}
