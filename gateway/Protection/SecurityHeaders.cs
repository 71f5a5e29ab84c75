namespace QualityAward.Gateway.Protection;

/// <summary>Headers for every answer. The Content-Security-Policy is each HTML producer's own.</summary>
public sealed class SecurityHeaders(RequestDelegate next, GatewaySettings settings)
{
    private const string NothingSpecial =
        "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()";

    /// <summary>Sets the headers when the answer starts, whoever produced it.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(
            static state =>
            {
                var (context, isSecure) = ((HttpContext, bool))state;
                var headers = context.Response.Headers;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "same-origin";
                headers["Permissions-Policy"] = NothingSpecial;
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                if (isSecure && context.Request.IsHttps)
                {
                    headers.StrictTransportSecurity = "max-age=31536000";
                }
                return Task.CompletedTask;
            },
            (context, settings.IsSecure)
        );
        return next(context);
    }
}
