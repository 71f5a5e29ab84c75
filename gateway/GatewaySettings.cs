using System.Net;
using QualityAward.Gateway.Protection;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.Gateway;

/// <summary>What the gateway is told from outside: its public address, its internal port and the proxies in front of it.</summary>
/// <param name="PublicUrl">The one address browsers use, without a path, e.g. <c>https://award.example.cn</c>.</param>
/// <param name="InternalPort">The port of the endpoint that only services inside reach; null where there is none.</param>
/// <param name="TrustedProxies">Addresses whose <c>X-Forwarded-*</c> headers are believed.</param>
/// <param name="ServiceSecret">The OAuth client secret of the gateway.</param>
public sealed record GatewaySettings(
    Uri PublicUrl,
    int? InternalPort,
    IReadOnlyList<IPNetwork> TrustedProxies,
    string ServiceSecret
)
{
    /// <summary>Scheme, host and port as a browser writes them into <c>Origin</c>.</summary>
    public string Origin { get; } = PublicUrl.GetLeftPart(UriPartial.Authority);

    /// <summary>The issuer of tokens: the public address with a slash.</summary>
    public string Issuer => Origin + "/";

    /// <summary>Whether browsers reach the system over TLS, here or at a proxy in front.</summary>
    public bool IsSecure => PublicUrl.Scheme == Uri.UriSchemeHttps;

    /// <summary>The session cookie's name; the prefix makes browsers insist on TLS, this host and path <c>/</c>.</summary>
    public string SessionCookie => IsSecure ? "__Host-award" : "award";

    /// <summary>Reads the settings.</summary>
    /// <exception cref="InvalidOperationException">Plain HTTP is public outside Development.</exception>
    public static GatewaySettings From(IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = new GatewaySettings(
            new Uri(configuration.PublicUrl()),
            configuration.GetValue<int?>("INTERNAL_PORT"),
            [.. Proxies(configuration).Select(NetworkOf)],
            configuration[AwardSettings.ServiceSecretKey] ?? ""
        );
        if (!settings.IsSecure && !environment.IsDevelopment())
        {
            throw new InvalidOperationException(
                "Award:PublicUrl must begin with https:// outside Development: session cookies need TLS."
            );
        }
        return settings;
    }

    private static string[] Proxies(IConfiguration configuration) =>
        configuration.GetSection("Gateway:TrustedProxies").Get<string[]>() ?? [];

    private static IPNetwork NetworkOf(string text) =>
        IPAddress.TryParse(text, out var address)
            ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : IPNetwork.Parse(text);
}
