using Microsoft.Extensions.Hosting;

namespace QualityAward.ServiceDefaults;

/// <summary>
/// Ends the process when its standard input ends. The parent holds the other end of that pipe and never writes: however
/// it dies, the kernel closes it, and nothing is left running.
/// </summary>
/// <param name="lifetime">What is ended.</param>
/// <param name="open">Opens the standard input.</param>
internal sealed class StdinEofWatcher(IHostApplicationLifetime lifetime, Func<Stream> open)
    : IHostedService
{
    /// <summary>A shutdown that hangs must not outlive its parent either.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        new Thread(Watch) { IsBackground = true, Name = "stdin-eof" }.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Watch()
    {
        using var input = open();
        Span<byte> ignored = stackalloc byte[256];
        while (input.Read(ignored) > 0) { }

        lifetime.StopApplication();
        if (!lifetime.ApplicationStopped.WaitHandle.WaitOne(Patience))
        {
            Environment.Exit(1);
        }
    }
}
