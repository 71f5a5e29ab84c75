using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace QualityAward.Benchmarks.Ceilings;

/// <summary>
/// A ceiling in a process of its own, as the gateway is: this program again, with <c>--serve</c>. It says where it listens
/// and ends with its standard input.
/// </summary>
public sealed class CeilingProcess : IDisposable
{
    private const string Serve = "--serve";

    private readonly Process _process;

    private CeilingProcess(Process process, Uri address) =>
        (_process, Address) = (process, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Its process id.</summary>
    public int Id => _process.Id;

    /// <summary>Runs this program as <c>kestrel</c> (answers with a file), <c>yarp</c> or <c>cached-yarp</c> (pass on to an address).</summary>
    public static async Task<CeilingProcess> StartAsync(string kind, string argument)
    {
        var process = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                [typeof(CeilingProcess).Assembly.Location, Serve, kind, argument]
            )
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                // What every web project has by default, so the gateway and the services as well.
                Environment = { ["DOTNET_gcServer"] = "1" },
            }
        )!;
        var address =
            await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"The ceiling {kind} did not start.");
        return new(process, new(address));
    }

    /// <summary>Serves when the arguments say so.</summary>
    /// <returns>False where they ask for something else.</returns>
    public static async Task<bool> TryServeAsync(string[] args)
    {
        if (args is not [Serve, var kind, var argument])
        {
            return false;
        }

        await using var app = kind switch
        {
            "kestrel" => StaticKestrel.Build(argument),
            _ => BareYarp.Build(argument, keeps: kind == "cached-yarp"),
        };
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        Console.WriteLine(
            app.Services.GetRequiredService<IServer>()
                .Features.Get<IServerAddressesFeature>()!
                .Addresses.First()
        );
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeSpan.FromSeconds(10)))
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
