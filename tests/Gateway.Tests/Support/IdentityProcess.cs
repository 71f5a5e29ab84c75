using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Reflection;
using QualityAward.TestSupport;

namespace QualityAward.Gateway.Tests.Support;

/// <summary>The real Identity, in a process of its own, over a database of its own.</summary>
public sealed class IdentityProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(120);

    private readonly Process process;
    private readonly TemporaryFolder folder;
    private readonly ConcurrentQueue<string> lines = new();

    private IdentityProcess(Process process, TemporaryFolder folder, string address)
    {
        (this.process, this.folder, Address) = (process, folder, address);
        process.OutputDataReceived += (_, line) => lines.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => lines.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Its address inside the system.</summary>
    public string Address { get; }

    /// <summary>Starts it and waits until it is ready.</summary>
    public static async Task<IdentityProcess> StartAsync(string database, string publicUrl)
    {
        var folder = TemporaryFolder.Create("award-identity");
        var (http, grpc) = (FreePort.Find(), FreePort.Find());
        var address = $"http://127.0.0.1:{http}";
        var start = new ProcessStartInfo("dotnet", [PathOf("IdentityAssembly")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = $"{address};http://127.0.0.1:{grpc}";
        start.Environment["GRPC_PORT"] = $"{grpc}";
        start.Environment["AWARD_STDIN_EOF"] = "1";
        start.Environment["ConnectionStrings__identitydb"] = database;
        start.Environment["ConnectionStrings__redis"] = "127.0.0.1:1";
        start.Environment["Award__PublicUrl"] = publicUrl;
        start.Environment["Award__ServiceSecret"] = "test";
        start.Environment["Award__DataFolder"] = folder.Path;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var identity = new IdentityProcess(Process.Start(start)!, folder, address);
        await identity.WaitAsync();
        return identity;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Dispose();
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
            throw new TimeoutException(string.Join('\n', lines), e);
        }
    }

    private async Task<bool> IsReadyAsync(HttpClient client)
    {
        if (process.HasExited)
        {
            throw new InvalidOperationException(string.Join('\n', lines));
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
