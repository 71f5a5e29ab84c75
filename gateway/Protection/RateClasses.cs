using QualityAward.Common;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Gateway.Protection;

/// <summary>Which bucket of whom a request is counted in.</summary>
public static class RateClasses
{
    private static readonly PathString[] SignIn = ["/account", "/connect", "/signin"];

    /// <summary>The request's class.</summary>
    public static RateClass Of(HttpContext context)
    {
        var request = context.Request;
        var safe = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        foreach (var path in SignIn)
        {
            // Looking at the sign-in page is reading; the static parts of the page would use up the bucket.
            if (request.Path.StartsWithSegments(path) && (!safe || path == "/signin"))
            {
                return RateClass.SignIn;
            }
        }
        return safe ? RateClass.Read
            : SubjectOf(context) is null ? RateClass.AnonymousForm
            : RateClass.Write;
    }

    /// <summary>
    /// The person, else the address. Neither leaves this process: counts are kept in memory only.
    /// </summary>
    public static string CallerOf(HttpContext context) =>
        SubjectOf(context) ?? AddressOf(context.Connection.RemoteIpAddress);

    /// <summary>
    /// The public pages call back for everybody who reads them: they are counted where the visitor came in.
    /// </summary>
    public static bool IsUnlimited(HttpContext context) =>
        context.User.FindFirst(AwardClaims.ClientId)?.Value == ResourceNames.Public
        && context.User.FindFirst(AwardClaims.Role) is null;

    private static string? SubjectOf(HttpContext context) =>
        context.User.FindFirst(AwardClaims.Subject)?.Value;

    // An IPv6 subscriber owns a /64: whoever changes within it is the same.
    private static string AddressOf(System.Net.IPAddress? address)
    {
        if (address is null)
        {
            return "?";
        }
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }
        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes.AsSpan(0, Math.Min(8, bytes.Length)));
    }
}
