using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using QualityAward.Provisioning;

namespace QualityAward.AppHost;

/// <summary>The ports that people know: each must be free, or its name and number are told.</summary>
internal static class Ports
{
    /// <summary>Where a developer and the README expect the gateway, unless <c>Award:PublicPort</c> says otherwise.</summary>
    private const int Gateway = 8080;

    /// <summary>What a killed AppHost had started has ended by then.</summary>
    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(45);

    /// <summary>The gateway's port.</summary>
    public static int Public(IConfiguration configuration) =>
        configuration.GetValue("Award:PublicPort", Gateway);

    /// <summary>Null when all are free, else which is not.</summary>
    /// <param name="configuration">The AppHost's.</param>
    /// <param name="wait">Whether an earlier run may still be ending and is waited for.</param>
    public static async Task<string?> RefusalAsync(IConfiguration configuration, bool wait)
    {
        var waited = Stopwatch.StartNew();
        while (Taken(configuration) is var (port, user))
        {
            if (!wait || waited.Elapsed > EndsWithin)
            {
                return $"""
                    端口 {port} 已被其他程序占用（{user} 需要它）。请停止占用它的程序后重试。
                    Port {port} is in use by another program ({user} needs it). Stop that program and try again.
                    """;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }

        return null;
    }

    private static (int Port, string User)? Taken(IConfiguration configuration)
    {
        List<(int Port, string User)> known = [(Public(configuration), "gateway")];
        if (DashboardAccess.IsWanted(configuration))
        {
            known.AddRange(DashboardAccess.Ports(configuration));
        }

        return known
            .Cast<(int Port, string User)?>()
            .FirstOrDefault(p => !FreePort.IsFree(p!.Value.Port));
    }
}
