using System.Diagnostics;
using OpenTelemetry;

namespace QualityAward.ServiceDefaults;

/// <summary>
/// Takes from each span what could tell who asked or what a link carried: addresses of clients, and query strings, which
/// may hold receipts or sign-in codes.
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

    public override void OnEnd(Activity data)
    {
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
}
