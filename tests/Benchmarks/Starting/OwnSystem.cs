using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using QualityAward.Scenario;
using QualityAward.Scenario.Playing;

namespace QualityAward.Benchmarks.Starting;

/// <summary>
/// The whole system, started to be measured: Release build, rate limits out of the way, no dashboard, data of its own below
/// <c>.data</c> in which the award is played once and kept for the next run.
/// </summary>
public sealed class OwnSystem : IAsyncDisposable
{
    private const string FirstInstant = "2023-01-30T09:00+08:00";
    private static readonly TimeSpan StartsWithin = TimeSpan.FromMinutes(10);

    private readonly Process _appHost;

    private OwnSystem(Process appHost, Uri gateway) => (_appHost, Gateway) = (appHost, gateway);

    /// <summary>The gateway's address.</summary>
    public Uri Gateway { get; }

    /// <summary>Builds, starts, and plays the award where that was not done before.</summary>
    /// <param name="fresh">Forget the data of earlier runs.</param>
    public static async Task<OwnSystem> StartAsync(bool fresh)
    {
        var root = typeof(OwnSystem)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(a => a.Key == "Root")
            .Value!;
        var folder = Path.Combine(root, ".data", "benchmarks");
        var played = Path.Combine(folder, "played");
        fresh |= !File.Exists(played);
        string[] flags = fresh ? ["--reset", "--clock", FirstInstant] : [];
        var port = FreePort();
        var start = new ProcessStartInfo(
            "dotnet",
            ["run", "-c", "Release", "--project", Path.Combine(root, "AppHost"), "--", .. flags]
        )
        {
            RedirectStandardOutput = true,
        };
        start.Environment["Award__DataFolder"] = folder;
        start.Environment["Award__PublicPort"] = port.ToString(CultureInfo.InvariantCulture);
        start.Environment["AWARD_DASHBOARD"] = "off";
        start.Environment["ASPNETCORE_URLS"] = null;
        foreach (var kind in (string[])["Read", "Write"])
        {
            start.Environment[$"Gateway__RateLimits__{kind}__Burst"] = "100000000";
            start.Environment[$"Gateway__RateLimits__{kind}__Permits"] = "100000000";
        }

        Console.WriteLine("building and starting the system (Release) ...");
        var system = new OwnSystem(Process.Start(start)!, new($"http://localhost:{port}"));
        try
        {
            await system.WaitAsync();
            if (fresh)
            {
                Console.WriteLine("playing the award, about a minute ...");
                var account = new Account(TextWriter.Null);
                using var hand = new Stagehand(system.Gateway, account);
                await new WholeAward(hand, account).RunAsync(until: null);
                await File.WriteAllTextAsync(played, "");
            }

            return system;
        }
        catch
        {
            await system.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // The AppHost ends with its parent, and everything else with the AppHost.
        _appHost.Kill(entireProcessTree: false);
        await _appHost.WaitForExitAsync();
        _appHost.Dispose();
    }

    private async Task WaitAsync()
    {
        _appHost.OutputDataReceived += (_, _) => { };
        _appHost.BeginOutputReadLine();
        using var visitor = new HttpClient { BaseAddress = Gateway };
        var began = Stopwatch.GetTimestamp();
        while (!await IsUpAsync(visitor, "/health") || !await IsUpAsync(visitor, "/"))
        {
            if (_appHost.HasExited || Stopwatch.GetElapsedTime(began) > StartsWithin)
            {
                throw new InvalidOperationException("The system did not start; try AppHost alone.");
            }

            await Task.Delay(500);
        }
    }

    private static async Task<bool> IsUpAsync(HttpClient visitor, string path)
    {
        try
        {
            using var answer = await visitor.GetAsync(new Uri(path, UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
