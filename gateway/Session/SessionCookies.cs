using System.Text;

namespace QualityAward.Gateway.Session;

/// <summary>The session cookie on its way in.</summary>
public static class SessionCookies
{
    /// <summary>A session ends after this time without a request.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(8);

    /// <summary>The Cookie header without the session cookie and the sign-in's own short-lived ones.</summary>
    public static string Without(HttpRequest request, string sessionCookie)
    {
        var rest = new StringBuilder();
        foreach (var line in request.Headers.Cookie)
        {
            foreach (var pair in (line ?? "").Split(';', StringSplitOptions.TrimEntries))
            {
                if (pair.Length > 0 && !IsOurs(pair, sessionCookie))
                {
                    rest.Append(rest.Length > 0 ? "; " : "").Append(pair);
                }
            }
        }
        return rest.ToString();
    }

    private static bool IsOurs(string pair, string sessionCookie)
    {
        var name = pair.AsSpan(0, Math.Max(pair.IndexOf('=', StringComparison.Ordinal), 0));
        return name.SequenceEqual(sessionCookie)
            || name.StartsWith(OpenIdConnect.CookiePrefix, StringComparison.Ordinal);
    }
}
