using System.Collections.Concurrent;
using System.Net;
using System.Reflection;
using QualityAward.TestSupport;

namespace QualityAward.Gateway.Tests.Support;

/// <summary>The real Identity, in a process of its own, over a database of its own.</summary>
public sealed class IdentityProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(120);

    private readonly ChildProcess _process;
    private readonly TemporaryFolder _folder;
    private readonly ConcurrentQueue<string> _lines;

    private IdentityProcess(
        ChildProcess process,
        TemporaryFolder folder,
        ConcurrentQueue<string> lines,
        string address
    ) => (_process, _folder, _lines, Address) = (process, folder, lines, address);

    /// <summary>Its address inside the system.</summary>
    public string Address { get; }

    /// <summary>Starts it and waits until it is ready.</summary>
    public static async Task<IdentityProcess> StartAsync(string database, string publicUrl)
    {
        var folder = TemporaryFolder.Create("award-identity");
        var (http, grpc) = (FreePort.Next(), FreePort.Next());
        var address = $"http://127.0.0.1:{http}";
        var lines = new ConcurrentQueue<string>();
        var process = await ChildProcess.StartAsync(
            new(new("dotnet", [PathOf("IdentityAssembly")]))
            {
                Environment = new Dictionary<string, string>
                {
                    ["ASPNETCORE_ENVIRONMENT"] = "Development",
                    ["ASPNETCORE_URLS"] = $"{address};http://127.0.0.1:{grpc}",
                    ["GRPC_PORT"] = $"{grpc}",
                    ["ConnectionStrings__identitydb"] = database,
                    ["ConnectionStrings__redis"] = "127.0.0.1:1",
                    ["Award__PublicUrl"] = publicUrl,
                    ["Identity__Clients__gateway__Secret"] = "test",
                    ["Award__DataFolder"] = folder.Path,
                    ["Logging__LogLevel__Default"] = "Warning",
                },
                Output = (line, _) => lines.Enqueue(line),
            }
        );
        var identity = new IdentityProcess(process, folder, lines, address);
        await identity.WaitAsync();
        return identity;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.Exit;
        _folder.Dispose();
    }

    private async Task WaitAsync()
    {
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        try
        {
            await Eventually.TrueAsync(() => IsReadyAsync(client), StartLimit);
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException(string.Join('\n', _lines), e);
        }
    }

    private async Task<bool> IsReadyAsync(HttpClient client)
    {
        if (_process.HasExited)
        {
            throw new InvalidOperationException(string.Join('\n', _lines));
        }
        try
        {
            using var answer = await client.GetAsync("/health");
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static string PathOf(string name) =>
        typeof(IdentityProcess)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == name)
            .Value!;
}
