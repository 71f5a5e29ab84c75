namespace QualityAward.Benchmarks;

/// <summary>The client side of every HTTP measurement: 32 kept-alive connections, bodies read to the end.</summary>
public static class Http
{
    /// <summary>A client for one address.</summary>
    public static HttpClient For(Uri address) =>
        new(new SocketsHttpHandler { MaxConnectionsPerServer = Load.Workers, UseProxy = false })
        {
            BaseAddress = address,
        };

    /// <summary>GETs an address as often as it goes.</summary>
    /// <returns>Answers a second, all of them 200.</returns>
    public static async Task<double> GetAsync(HttpClient client, string path) =>
        await Load.RunAsync(async _ =>
        {
            using var answer = await client.GetAsync(
                new Uri(path, UriKind.Relative),
                HttpCompletionOption.ResponseContentRead
            );
            answer.EnsureSuccessStatusCode();
        });
}
