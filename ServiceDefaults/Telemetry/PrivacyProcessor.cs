using System.Diagnostics;
using OpenTelemetry;

namespace QualityAward.ServiceDefaults.Telemetry;

/// <summary>
/// Takes from each span what could tell who asked or what a link carried: addresses of clients, and query strings, which
/// may hold sign-in codes. A span that names a confidential path is not sent at all, whichever instrumentation made it.
/// </summary>
internal sealed class PrivacyProcessor : BaseProcessor<Activity>
{
    private static readonly string[] Withheld =
    [
        "client.address",
        "client.port",
        "network.peer.address",
        "network.peer.port",
        "net.sock.peer.addr",
        "http.client_ip",
        "url.query",
        "enduser.id",
        "user_agent.original",
    ];

    private static readonly string[] Addresses = ["url.full", "http.url"];

    private static readonly string[] Paths =
    [
        "url.path",
        "http.target",
        "http.route",
        .. Addresses,
    ];

    public override void OnEnd(Activity data)
    {
        if (IsConfidential(data))
        {
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
            return;
        }

        foreach (var tag in Withheld)
        {
            data.SetTag(tag, null);
        }

        foreach (var tag in Addresses)
        {
            if (data.GetTagItem(tag) is string url && url.IndexOf('?') is >= 0 and var at)
            {
                data.SetTag(tag, url[..at]);
            }
        }
    }

    private static bool IsConfidential(Activity data) =>
        ConfidentialPaths.AreIn(data.DisplayName)
        || Paths.Any(tag => ConfidentialPaths.AreIn(data.GetTagItem(tag) as string));
}
