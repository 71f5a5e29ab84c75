using Microsoft.Extensions.Hosting;

namespace QualityAward.AppHost;

/// <summary>What the whole system stands on cannot be had: says why and what to do, and ends the AppHost with 1.</summary>
internal sealed class StartFailure(IHostApplicationLifetime lifetime)
{
    private int _reported;

    /// <summary>Says it where the person who started us looks; the first reason only, since the others follow from it.</summary>
    public void Report(string message)
    {
        if (Interlocked.Exchange(ref _reported, 1) == 0)
        {
            Console.Error.WriteLine(message);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
    }
}
