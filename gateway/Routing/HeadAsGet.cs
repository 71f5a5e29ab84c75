namespace QualityAward.Gateway.Routing;

/// <summary>
/// HEAD is answered as GET without its body (RFC 9110 §9.3.2). Endpoints are declared for GET alone; the server itself
/// leaves out what is written as a body to a HEAD. Here for all services: they are asked through the gateway only.
/// </summary>
public static class HeadAsGet
{
    /// <summary>Lets what follows see a GET; before routing.</summary>
    public static IApplicationBuilder UseHeadAsGet(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (HttpMethods.IsHead(context.Request.Method))
                {
                    context.Request.Method = HttpMethods.Get;
                }

                return next(context);
            }
        );
}
