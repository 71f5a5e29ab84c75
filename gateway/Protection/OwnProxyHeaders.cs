namespace QualityAward.Gateway.Protection;

/// <summary>
/// Removes what only a proxy of ours may say about a visitor. It runs after a trusted proxy's headers were read, so
/// nothing downstream – YARP included – can be told a false address, scheme or host.
/// </summary>
public sealed class OwnProxyHeaders(RequestDelegate next)
{
    private static readonly string[] Names =
    [
        "X-Forwarded-For",
        "X-Forwarded-Proto",
        "X-Forwarded-Host",
        "X-Forwarded-Port",
        "X-Forwarded-Prefix",
        "X-Original-For",
        "X-Original-Proto",
        "X-Original-Host",
        "X-Real-IP",
        "Forwarded",
    ];

    /// <summary>Removes the headers.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        foreach (var name in Names)
        {
            headers.Remove(name);
        }
        return next(context);
    }
}
