namespace QualityAward.Identity.Accounts;

/// <summary>A browser's name as its owner recognises it in the list of sign-ins.</summary>
public static class Device
{
    // First match wins: Edge calls itself Chrome, and Chrome Safari.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("MicroMessenger", "微信"),
        ("Edg", "Edge"),
        ("Firefox", "Firefox"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("HarmonyOS", "HarmonyOS"),
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ];

    /// <summary>E.g. “Chrome（Windows）”.</summary>
    public static string Of(HttpContext http) => Of(http.Request.Headers.UserAgent.ToString());

    /// <inheritdoc cref="Of(HttpContext)"/>
    public static string Of(string userAgent)
    {
        var browser = Find(Browsers, userAgent) ?? "其他程序";
        return Find(Systems, userAgent) is { } system ? $"{browser}（{system}）" : browser;
    }

    private static string? Find((string Mark, string Name)[] names, string userAgent) =>
        names
            .FirstOrDefault(n => userAgent.Contains(n.Mark, StringComparison.OrdinalIgnoreCase))
            .Name;
}
